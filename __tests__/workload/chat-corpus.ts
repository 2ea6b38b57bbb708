/** Texts as people send them to a model: written by hand, and put together from a seed. None holds a secret. */

const OPENINGS = [
  'Can you explain',
  'Please summarise',
  'Write a Python function that computes',
  'Translate into German:',
  'What is the difference between',
  'Fix the bug in',
  'Give me three ideas about',
  'Rewrite in a friendlier tone:',
  'Schreibe einen kurzen Text über',
  '请解释一下',
  'Explique-moi',
  'How would you test',
];
const SUBJECTS = [
  'gradient descent with momentum',
  'the history of the Habsburg monarchy',
  'a binary search tree',
  'unsere Lieferbedingungen',
  '量子计算的基本原理',
  'l’inflation dans la zone euro',
  'the CAP theorem',
  'KV cache eviction in transformer inference',
  'my cover letter',
  'an SQL query with a window function',
  'CSS grid versus flexbox',
  'the second law of thermodynamics',
  'Kubernetes readiness probes',
  'die Donaudampfschifffahrtsgesellschaft',
  'how vaccines work',
];
const DETAILS = [
  'Keep it under 100 words.',
  'Use bullet points.',
  'The input has 1000000 rows and 37 columns.',
  'See https://docs.python.org/3/library/itertools.html#itertools.accumulate for background.',
  'Order number 2024-11-0008731, tracking id 1Z999AA10123456784.',
  'The error is `TypeError: cannot unpack non-iterable NoneType object`.',
  'Commit 7fd1a60b01f91b314f59955a4e4d4e80d8edf11d broke it.',
  'Request id 550e8400-e29b-41d4-a716-446655440000.',
  'File: /home/jo/projects/inference-server/src/main/java/com/example/ServiceRegistryImpl.java',
  'The password reset page is broken, what should the token do?',
  'It runs on Qwen2.5-72B-Instruct-GPTQ-Int4 with max_model_len=32768.',
  'Contact: jo.doe@example.org, +49 170 1234567, IBAN on request.',
  'def get_user_by_id(user_id: int) -> Optional[User]: return session.query(User).filter_by(id=user_id).one_or_none()',
  'Version v1.24.0-rc.3+build.20240611, digest sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855.',
  'SELECT customer_id, SUM(total_amount) OVER (PARTITION BY region_code) FROM sales_orders_2024;',
];

const BY_HAND = [
  'How do I rotate an API key without downtime?',
  'My API key is not working, what could be wrong?',
  'The token is invalid after 15 minutes, and the session is lost.',
  'What makes a password strong? Is "password" a bad one?',
  'In AWS, what is the difference between an access key and a session token?',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: as people quote it
  'Explain this: const token = await getToken({ audience }); return fetch(url, { headers: { Authorization: `Bearer ${token}` } });',
  'os.environ["OPENAI_API_KEY"] raises KeyError, how do I set it in a .env file?',
  'export HF_TOKEN=<your token> and then run huggingface-cli login',
  'kubectl create secret generic my-secret --from-literal=password=$PASSWORD',
  'password: str = Field(..., min_length=12), api_key: Optional[str] = None',
  'What does `git rebase --onto main feature~3 feature` do?',
  'ThisIsAVeryLongCamelCaseIdentifierThatSomebodyCalledAbstractSingletonProxyFactoryBean',
  'supercalifragilisticexpialidocious and pneumonoultramicroscopicsilicovolcanoniosis',
  'https://www.youtube.com/watch?v=dQw4w9WgXcQ is the video, https://arxiv.org/abs/2309.06180v1 the paper.',
  '{"name": "get_weather", "parameters": {"type": "object", "properties": {"city_name": {"type": "string"}}}}',
  'ACGTACGTTAGCTAGCTAGCATCGATCGATCGACTAGCTAGCATCGACTAGCATCGATCAGCTAC is my sequence, translate it.',
  '1.0000000000000002 + 3.141592653589793 = ?',
  '0xdeadbeefcafebabe is a magic number.',
  '++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.',
  'E = mc², ∑_{i=1}^{n} i = n(n+1)/2, ∫₀^∞ e^{-x²} dx = √π/2',
  '|a|b|c|\n|---|---|---|\n|1|2|3|',
  '-----------------------------------------------------------------',
  'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  'abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789',
];

/** Every third combination, in an order that does not depend on anything. */
const COMBINED = OPENINGS.flatMap((opening, a) =>
  SUBJECTS.flatMap((subject, b) => {
    const detail = DETAILS[(a * 7 + b * 3) % DETAILS.length] ?? '';
    const further = DETAILS[(a * 5 + b * 11 + 4) % DETAILS.length] ?? '';
    return [
      `${opening} ${subject}. ${detail}`,
      `${detail}\n\n${opening} ${subject}.\n${further}`,
      `${subject}? ${further}`,
    ];
  }),
);

export const CHAT_CORPUS: readonly string[] = [...BY_HAND, ...COMBINED];
