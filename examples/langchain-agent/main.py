"""An agent: retrieves from a vector store, answers with a model, remembers the last turns of each session."""
from fastapi import FastAPI
from langchain_core.chat_history import InMemoryChatMessageHistory
from langchain_core.embeddings import DeterministicFakeEmbedding
from langchain_core.language_models import FakeListChatModel
from langchain_core.prompts import ChatPromptTemplate, MessagesPlaceholder
from langchain_core.runnables.history import RunnableWithMessageHistory
from langchain_core.vectorstores import InMemoryVectorStore
from pydantic import BaseModel

# Stand-ins for a model and an embedding of yours: no network, no key.
MODEL = FakeListChatModel(responses=["The parcel is on its way.", "Please send us a photo.", "You are welcome."])
STORE = InMemoryVectorStore(DeterministicFakeEmbedding(size=64))
STORE.add_texts(["Parcels take three days.", "Refunds take two weeks.", "Lamps have two years of warranty."])
PROMPT = ChatPromptTemplate.from_messages(
    [("system", "Answer from: {facts}"), MessagesPlaceholder("history"), ("human", "{question}")]
)
TURNS = 10
SESSIONS = {}
app = FastAPI()


class LastTurns(InMemoryChatMessageHistory):
    """The last turns only: a history without an end is the leak that agents are known for."""

    def add_messages(self, messages):
        self.messages = [*self.messages, *messages][-2 * TURNS :]


AGENT = RunnableWithMessageHistory(
    PROMPT | MODEL,
    lambda session: SESSIONS.setdefault(session, LastTurns()),
    input_messages_key="question",
    history_messages_key="history",
)


class Question(BaseModel):
    session: str
    question: str


@app.get("/health")
def health():
    return "ok"


@app.post("/ask")
def ask(question: Question):
    facts = [found.page_content for found in STORE.similarity_search(question.question, k=2)]
    config = {"configurable": {"session_id": question.session}}
    return {"answer": AGENT.invoke({"question": question.question, "facts": facts}, config).content}
