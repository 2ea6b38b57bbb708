import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asMeant,
  asWritten,
  type ComposeModel,
  chooseServices,
  gpusAskedFor,
  imageOf,
  parseModel,
} from '../../../src/service/compose/compose-model.js';
import { ServiceError } from '../../../src/service/service.js';

type Services = Record<string, Record<string, unknown>>;

function model(services: Services, rest: object = {}): ComposeModel {
  return parseModel(JSON.stringify({ name: 'shop', services, ...rest }), 'compose.yaml');
}

const needs = (...names: string[]): object => ({
  depends_on: Object.fromEntries(names.map((name) => [name, { condition: 'service_started', required: true }])),
});

describe('what docker compose config prints', () => {
  it('is kept where it is not looked at', () => {
    const parsed = model({ api: { image: 'a', ulimits: { nofile: 3 }, 'x-own': [1] } }, { 'x-top': 'y' });
    expect(parsed).toMatchObject({ 'x-top': 'y', services: { api: { ulimits: { nofile: 3 }, 'x-own': [1] } } });
  });

  it.each([
    ['no JSON', '{"name":', 'compose-file f: docker compose config printed no JSON'],
    [
      'a service of another shape',
      '{"name":"a","services":{"api":{"image":7}}}',
      /^compose-file f: services\.api\.image: /,
    ],
    ['a service whose name leads out of a folder', '{"name":"a","services":{"..":{}}}', /^compose-file f: services/],
  ])('is refused where it is %s', (_, text, message) => {
    expect(() => parseModel(text, 'f')).toThrow(message);
  });

  it('is read or refused with a reason, whatever it is', () => {
    const read = (text: string): void => {
      try {
        expect(parseModel(text, 'f').services).toBeTypeOf('object');
      } catch (error) {
        expect(error).toBeInstanceOf(ServiceError);
        expect((error as Error).message).not.toContain('\n');
      }
    };
    fc.assert(fc.property(fc.string(), read));
    fc.assert(fc.property(fc.json(), read));
    const service = fc.dictionary(
      fc.constantFrom('image', 'command', 'environment', 'depends_on', 'deploy', 'gpus', 'volumes', 'scale'),
      fc.jsonValue(),
    );
    const whole = fc.record({ name: fc.string(), services: fc.dictionary(fc.string(), service) });
    fc.assert(fc.property(whole, (value) => read(JSON.stringify(value))));
  });

  it('has dollar signs twice, and once where it is meant', () => {
    fc.assert(fc.property(fc.string(), (text) => asMeant(asWritten(text)) === text));
    expect(asWritten('a$b')).toBe('a$$b');
  });
});

describe('the services of a project that are measured', () => {
  const shop = model({
    api: { image: 'a', ...needs('worker', 'db') },
    worker: { image: 'w', ...needs('cache') },
    cache: { image: 'c' },
    db: { image: 'd' },
    admin: { image: 'x', ...needs('db') },
  });

  it('are the one that answers and all that it depends on, directly or not', () => {
    expect(chooseServices(shop, { composeService: 'api' })).toEqual({
      members: ['api', 'worker', 'db', 'cache'],
      kept: ['api', 'worker', 'db', 'cache'],
    });
  });

  it('are those that are named, the answering one first, beside what they need', () => {
    expect(chooseServices(shop, { composeService: 'api', composeMembers: ['worker', 'admin'] })).toEqual({
      members: ['api', 'worker', 'admin'],
      kept: ['api', 'worker', 'admin', 'db', 'cache'],
    });
  });

  it('are the only one where the file has no other', () => {
    expect(chooseServices(model({ one: { image: 'a' } }), {}).members).toEqual(['one']);
  });

  it('are not those for whose end the others wait', () => {
    const fetched = model({
      api: { image: 'a', depends_on: { fetch: { condition: 'service_completed_successfully' } } },
      fetch: { image: 'f' },
    });
    expect(chooseServices(fetched, { composeService: 'api' })).toEqual({ members: ['api'], kept: ['api', 'fetch'] });
    expect(() => chooseServices(fetched, { composeService: 'api', composeMembers: ['fetch'] })).toThrow(
      'compose service fetch: others wait for its end (service_completed_successfully); allowed: one that stays',
    );
  });

  it('are not what is optional and of a profile', () => {
    const optional = {
      depends_on: { debug: { required: false }, log: { required: false }, gone: { required: false } },
    };
    const { kept } = chooseServices(
      model({ api: { image: 'a', ...optional }, debug: { image: 'd', profiles: ['x'] }, log: { image: 'l' } }),
      { composeService: 'api' },
    );
    expect(kept).toEqual(['api', 'log']);
  });

  it.each([
    [
      'none is named of several',
      {},
      'compose-service: not set, and the file has 5; allowed: api, worker, cache, db, admin',
    ],
    [
      'it is not in the file',
      { composeService: 'web' },
      'compose-service: found web; allowed: api, worker, cache, db, admin',
    ],
    [
      'a member is not in the file',
      { composeService: 'api', composeMembers: ['toString'] },
      'compose-members: found toString; allowed: api, worker, cache, db, admin',
    ],
  ])('are refused in one line where %s', (_, config, message) => {
    expect(() => chooseServices(shop, config)).toThrow(message);
  });

  it.each([
    [{ scale: 2 }, 2],
    [{ deploy: { replicas: 3 } }, 3],
    [{ deploy: { replicas: 0 } }, 0],
  ])('are one container each: %j is refused', (change, count) => {
    expect(() => chooseServices(model({ api: { image: 'a', ...change } }), {})).toThrow(
      `compose service api has ${count} replicas: allowed 1`,
    );
  });

  it('are chosen once each, with all that they depend on, however they depend on each other', () => {
    const names = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    fc.assert(
      fc.property(
        fc.dictionary(names, fc.uniqueArray(names)),
        names,
        fc.uniqueArray(names),
        (graph, answering, more) => {
          const services = Object.fromEntries(
            ['a', 'b', 'c', 'd', 'e'].map((name) => [name, { image: 'i', ...needs(...(graph[name] ?? [])) }]),
          );
          const { members, kept } = chooseServices(model(services), {
            composeService: answering,
            composeMembers: more,
          });
          expect(new Set(kept).size).toBe(kept.length);
          expect(kept).toEqual(expect.arrayContaining(members));
          for (const name of kept) expect(kept).toEqual(expect.arrayContaining(graph[name] ?? []));
        },
      ),
    );
  });
});

describe('the image of a service', () => {
  it('is the one named, or the one that docker compose build would make', () => {
    const shop = model({ api: { build: { context: '.' } }, worker: { image: 'w$$1', build: {} }, none: {} });
    expect(imageOf(shop, 'api')).toBe('shop-api');
    expect(imageOf(shop, 'worker')).toBe('w$1');
    expect(() => imageOf(shop, 'none')).toThrow('compose service none: has neither image nor build');
  });
});

describe('the GPUs that a project asks for', () => {
  const reserving = (...devices: object[]): object => ({ deploy: { resources: { reservations: { devices } } } });

  it.each([
    ['nothing', {}, 'none'],
    ['another device', reserving({ driver: 'tpu', capabilities: ['tpu'] }), 'none'],
    ['the driver', reserving({ driver: 'nvidia', count: 1 }), 'all'],
    ['the capability', reserving({ capabilities: ['gpu'] }), 'all'],
    ['ids', reserving({ driver: 'nvidia', device_ids: ['0', '3'], capabilities: ['gpu'] }), 'device=0,3'],
    ['ids that are none', reserving({ driver: 'nvidia', device_ids: ['0;x'] }), 'all'],
    ['gpus', { gpus: [{ count: -1 }] }, 'all'],
    ['gpus by id', { gpus: [{ device_ids: ['GPU-1'] }] }, 'device=GPU-1'],
    ['the runtime', { runtime: 'nvidia' }, 'all'],
  ])('are read from %s', (_, service, expected) => {
    expect(gpusAskedFor(model({ api: { image: 'a' }, worker: service }), ['api', 'worker'])).toBe(expected);
    expect(gpusAskedFor(model({ api: { image: 'a' }, worker: service }), ['api'])).toBe('none');
  });
});
