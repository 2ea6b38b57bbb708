import { complaint, type Place } from '../../format/workload-error.js';
import { documentsOf } from '../documents.js';
import { isObject, labelOf } from '../import-shapes.js';
import type { Draft, Imported, Importer, ImportOptions } from '../importer.js';
import type { Source } from '../source.js';

/**
 * Conversations with their answers: ShareGPT and the chat datasets of model hubs. Each turn of the user becomes a request
 * with all that was said before it, and follows the one before.
 */

interface Turn {
  role: string;
  content: unknown;
}

const ROLES: Readonly<Record<string, string>> = {
  human: 'user',
  user: 'user',
  prompter: 'user',
  gpt: 'assistant',
  assistant: 'assistant',
  chatgpt: 'assistant',
  bing: 'assistant',
  bard: 'assistant',
  model: 'assistant',
  system: 'system',
  tool: 'tool',
  observation: 'tool',
  function_call: 'assistant',
};
const LISTS = ['conversations', 'conversation', 'messages'];
const FIELDS: readonly [string, string][] = [
  ['instruction', 'output'],
  ['question', 'answer'],
  ['prompt', 'completion'],
  ['prompt', 'response'],
  ['prompt', 'chosen'],
];

/** The turns of a record; null where it is no conversation with answers. */
function turnsOf(value: unknown): Turn[] | null {
  if (!isObject(value)) return null;
  for (const name of LISTS) {
    const list = value[name];
    if (!Array.isArray(list)) continue;
    const turns = list.map(turnOf);
    return turns.length > 0 && turns.every((turn) => turn !== null) ? turns : null;
  }
  for (const [asked, answered] of FIELDS) {
    const [question, answer] = [value[asked], value[answered]];
    if (typeof question !== 'string' || (typeof answer !== 'string' && !Array.isArray(answer))) continue;
    const further = typeof value['input'] === 'string' && value['input'] !== '' ? `\n\n${value['input']}` : '';
    return [
      { role: 'user', content: question + further },
      { role: 'assistant', content: typeof answer === 'string' ? answer : '' },
    ];
  }
  return null;
}

function turnOf(given: unknown): Turn | null {
  if (!isObject(given)) return null;
  const role = ROLES[String(given['role'] ?? given['from']).toLowerCase()];
  const content = given['content'] ?? given['value'];
  return role === undefined || content === undefined ? null : { role, content };
}

/** A body of the chat API ends with the turn that is to be answered; a dataset has the answer too. */
function isAnswered(value: unknown): boolean {
  const turns = turnsOf(value);
  return turns?.at(-1)?.role === 'assistant' || (isObject(value) && turns !== null && !('messages' in value));
}

/** About four characters of English a token. */
const CHARACTERS_PER_TOKEN = 4;
const LENGTHS = `the lengths of answers: a token for every ${CHARACTERS_PER_TOKEN} characters of the recorded answer`;

export const chatDataset: Importer = {
  name: 'chat-dataset',
  title: 'ShareGPT and chat datasets',
  recognises: ({ first }) => isAnswered(first),
  async *read(source: Source, options: ImportOptions): AsyncIterable<Imported> {
    let count = 0;
    for await (const { value, place } of documentsOf(source)) {
      count += 1;
      const turns = turnsOf(value);
      if (turns === null) {
        const empty = isObject(value) && LISTS.some((name) => Array.isArray(value[name]) && value[name].length === 0);
        if (!empty)
          throw complaint(
            place,
            'found no conversation',
            'an object with a list of turns, or a question and its answer',
          );
        yield { skipped: 'a conversation without turns' };
        continue;
      }
      const session = `${isObject(value) ? (labelOf(value['id'] ?? value['conversation_id'] ?? value['prompt_id']) ?? count) : count}`;
      const drafts = draftsOf(turns, `c${count}`, session, options);
      if (drafts.length === 0) yield { skipped: 'a conversation in which the user says nothing' };
      for (const draft of drafts) yield imported(draft, place);
    }
    yield { guessed: LENGTHS };
  },
};

const imported = (draft: Draft, place: Place): Imported => ({ draft, place });

function draftsOf(turns: readonly Turn[], prefix: string, session: string, options: ImportOptions): Draft[] {
  const asked = turns.flatMap(({ role }, index) => (role === 'user' ? [index] : []));
  return asked.map((index, number) => {
    const answer = turns[index + 1];
    const length = answer?.role === 'assistant' && typeof answer.content === 'string' ? answer.content.length : 0;
    return {
      id: `${prefix}.${number + 1}`,
      ...(asked.length > 1 ? { session } : {}),
      ...(number === 0 ? {} : { after: `${prefix}.${number}` }),
      path: options.path ?? '/v1/chat/completions',
      body: {
        model: options.model,
        messages: turns.slice(0, index + 1),
        ...(length === 0 ? {} : { max_tokens: Math.ceil(length / CHARACTERS_PER_TOKEN) }),
      },
    };
  });
}
