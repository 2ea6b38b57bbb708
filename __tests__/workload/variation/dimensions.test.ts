import { expect, test } from 'vitest';
import { Variation } from '../../../src/workload/variation/vary.js';
import { AUTO, type Vary } from '../../../src/workload/variation/vary-settings.js';
import { parse } from '../lines.js';
import { png, wav } from './media/pictures.js';

const image = `data:image/png;base64,${png().toString('base64')}`;
const chat = (text: string, more: object[] = []) => ({
  messages: [{ role: 'user', content: [{ type: 'text', text }, ...more] }],
});
const { requests } = parse([
  {
    id: 'a',
    path: '/v1/chat',
    body: chat('one parcel is late again', [{ type: 'image_url', image_url: { url: image } }]),
  },
  { id: 'b', path: '/v1/chat', body: chat('another parcel of mine never came and nobody answers') },
  { id: 'c', path: '/users/17?account=42', headers: { 'x-user': '4711' } },
  { id: 'd', path: '/speech', body_b64: wav().toString('base64'), headers: { 'content-type': 'audio/wav' } },
]);

test.each<[string, Vary, varied: string[], same: string[]]>([
  ['none', 'none', [], ['texts', 'lengths', 'paths', 'queries', 'headers', 'images', 'audio']],
  ['auto', 'auto', ['texts', 'lengths'], ['paths', 'queries', 'headers', 'images', 'audio']],
  [
    'all of it',
    { ...AUTO, path: ['/users/{id}'], query: ['account'], headers: ['x-user'], images: true, audio: true },
    ['texts', 'lengths', 'paths', 'queries', 'headers', 'images', 'audio'],
    [],
  ],
])('vary: %s tells what is new in each cycle and what is the same', (_, vary, varied, same) => {
  expect(new Variation({ requests, seed: 0 }, vary).dimensions(requests)).toEqual({ varied, same });
});

test('a tensor has lengths, and no texts', () => {
  const tensors = parse([{ id: 'a', path: '/x', body: { model: 'm', x: [[1, 2]] } }]).requests;
  const found = new Variation({ requests: tensors, seed: 0 }, 'auto').dimensions(tensors);
  expect(found).toEqual({ varied: [], same: ['lengths'] });
});

test('texts of a web socket vary where they are known or named, and its audio is the same', () => {
  const said = {
    type: 'conversation.item.create',
    item: { type: 'message', role: 'user', content: [{ type: 'input_text', text: 'where is my parcel' }] },
  };
  const found = (message: object, vary: Vary) => {
    const ws = { messages: [{ text: JSON.stringify(message) }, { b64: 'AAEC' }] };
    const sockets = parse([{ id: 'a', path: '/x', ws }]).requests;
    return new Variation({ requests: sockets, seed: 0 }, vary).dimensions(sockets);
  };
  expect(found(said, 'auto')).toEqual({ varied: ['texts'], same: ['lengths', 'audio'] });
  expect(found({ say: 'where is my parcel' }, 'auto')).toEqual({ varied: [], same: ['texts', 'lengths', 'audio'] });
  expect(found({ say: 'where is my parcel' }, { ...AUTO, body: ['/say'] })).toEqual({
    varied: ['texts'],
    same: ['lengths', 'audio'],
  });
});
