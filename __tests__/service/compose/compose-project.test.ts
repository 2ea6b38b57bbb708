import { describe, expect, it } from 'vitest';
import { chooseServices, parseModel } from '../../../src/service/compose/compose-model.js';
import { measuredProject, type ProjectPlan, volumeNames } from '../../../src/service/compose/compose-project.js';
import type { ServiceConfig } from '../../../src/service/service.js';

const NAME = 'memdrift-0123456789ab';

interface Project {
  name: string;
  services: Record<string, Record<string, unknown> & { environment: object; volumes: object[]; labels: object }>;
  networks: object;
  volumes: object;
}

/** Of a file with these services, `api` answering. */
function project(
  services: object,
  change: { top?: object; plan?: Partial<ProjectPlan>; config?: Partial<ServiceConfig> } = {},
) {
  const model = parseModel(JSON.stringify({ name: 'shop', services, ...change.top }), 'compose.yaml');
  return measuredProject(model, chooseServices(model, { composeService: 'api', ...change.config }), {
    name: NAME,
    labels: { memdrift: '1', 'memdrift.owner': '7@ho$t' },
    dir: { told: '/run$/told', out: '/run$/out' },
    images: {},
    volumesThere: new Set(),
    ...change.plan,
    config: { port: 8000, env: {}, ...change.config },
  }) as unknown as Project;
}

const API = { image: 'a', depends_on: { worker: { condition: 'service_healthy' } } };

const NODE_PROBE = '--require /memdrift/lib/node/memdrift_node.cjs';

describe('the project that is measured', () => {
  it('has no name, port or label in common with the user’s, and none of what is not needed', () => {
    const { name, services, networks } = project(
      {
        api: { ...API, container_name: 'api', ports: [{ target: 8000, published: '80' }], networks: { back: null } },
        worker: { build: { context: '/w' }, ports: [{ target: 9 }], profiles: ['x'], pull_policy: 'always' },
        admin: { image: 'x' },
      },
      {
        top: {
          networks: {
            back: { name: 'shop_back', ipam: {}, labels: { own: 'y' } },
            out: { name: 'out', external: true },
            bare: null,
          },
        },
      },
    );
    expect(name).toBe(NAME);
    expect(Object.keys(services)).toEqual(['api', 'worker']);
    expect(services['api']).not.toHaveProperty('container_name');
    expect(services['api']).toMatchObject({
      image: 'a',
      ports: [{ mode: 'ingress', host_ip: '127.0.0.1', target: 8000, protocol: 'tcp' }],
      networks: { back: null },
      depends_on: { worker: { condition: 'service_healthy' } },
    });
    expect(services['worker']).toMatchObject({ image: 'shop-worker' });
    for (const key of ['ports', 'build', 'profiles', 'pull_policy']) expect(services['worker']).not.toHaveProperty(key);
    const labels = { memdrift: '1', 'memdrift.owner': '7@ho$$t' };
    expect(services['worker']?.labels).toEqual(labels);
    expect(networks).toEqual({
      back: { ipam: {}, labels: { own: 'y', ...labels } },
      out: { name: 'out', external: true },
      bare: { labels },
    });
  });

  it('has the probe of its own in each member, before its own or its image’s PYTHONPATH and NODE_OPTIONS', () => {
    const { services } = project(
      {
        api: {
          ...API,
          environment: { PYTHONPATH: '/own/$$x', KEY: 'k' },
          volumes: [{ type: 'volume', source: 'v', target: '/v' }],
        },
        worker: { image: 'w' },
      },
      {
        plan: {
          images: {
            api: { env: { PYTHONPATH: '/not', NODE_OPTIONS: '--title=$a' }, command: [] },
            worker: { env: { PYTHONPATH: '/of/$image' }, command: [] },
          },
        },
      },
    );
    expect(services['api']?.environment).toEqual({
      PYTHONPATH: '/memdrift/lib:/own/$$x',
      NODE_OPTIONS: `${NODE_PROBE} --title=$$a`,
      KEY: 'k',
      MEMDRIFT_DIR: '/memdrift',
      MEMDRIFT_OUT: '/memdrift-out',
    });
    expect(services['worker']?.environment).toEqual({
      PYTHONPATH: '/memdrift/lib:/of/$$image',
      NODE_OPTIONS: NODE_PROBE,
      MEMDRIFT_DIR: '/memdrift',
      MEMDRIFT_OUT: '/memdrift-out',
    });
    const bind = { create_host_path: false };
    expect(services['api']?.volumes).toEqual([
      { type: 'volume', source: 'v', target: '/v' },
      { type: 'bind', source: '/run$$/told/api', target: '/memdrift', bind, read_only: true },
      { type: 'bind', source: '/run$$/out/api', target: '/memdrift-out', bind },
    ]);
  });

  it('leaves what is needed and not under test as it is, but for names and ports', () => {
    const { services } = project(
      {
        api: API,
        worker: { image: 'w', restart: 'always', environment: { A: '1' }, container_name: 'w', ports: [{ target: 1 }] },
      },
      { config: { composeMembers: [] } },
    );
    expect(services['worker']).toEqual({
      image: 'w',
      restart: 'always',
      environment: { A: '1' },
      depends_on: {},
      labels: expect.any(Object),
    });
  });

  it('does not start a member again that has ended', () => {
    const deploy = { restart_policy: { condition: 'any' }, resources: { limits: { cpus: 1 } } };
    const { services } = project({ api: { image: 'a', restart: 'always', deploy } });
    expect(services['api']).toMatchObject({ restart: 'no', deploy: { resources: { limits: { cpus: 1 } } } });
    expect(services['api']?.['deploy']).not.toHaveProperty('restart_policy');
  });

  it('has what the configuration says laid over the service that answers, and over no other', () => {
    const deploy = { resources: { limits: { memory: '99', cpus: 1 } } };
    const { services } = project(
      {
        api: { ...API, deploy, environment: { A: '1', B: '1' }, shm_size: '1' },
        worker: { image: 'w', mem_limit: '5' },
      },
      { config: { env: { A: '$2', PYTHONPATH: '/mine' }, memoryLimitBytes: 1024, shmSizeBytes: 64 } },
    );
    expect(services['api']).toMatchObject({
      environment: { A: '$$2', B: '1', PYTHONPATH: '/memdrift/lib:/mine' },
      mem_limit: '1024',
      memswap_limit: '1024',
      shm_size: '64',
      deploy: { resources: { limits: { memory: '1024', cpus: 1 } } },
    });
    expect(services['worker']).toMatchObject({ mem_limit: '5' });
    expect(services['worker']?.environment).not.toHaveProperty('A');
  });

  it('keeps the names of volumes, and takes those that are there as they are', () => {
    const top = {
      volumes: {
        models: { name: 'shop_mo$$dels', driver: 'local' },
        db: { name: 'shop_db' },
        ext: { name: 'e', external: true },
      },
    };
    const model = parseModel(JSON.stringify({ name: 'shop', services: {}, ...top }), 'f');
    expect(volumeNames(model)).toEqual(['shop_mo$dels', 'shop_db']);
    expect(
      project({ api: { image: 'a' } }, { top, plan: { volumesThere: new Set(['shop_mo$dels']) } }).volumes,
    ).toEqual({
      models: { name: 'shop_mo$$dels', external: true },
      db: { name: 'shop_db' },
      ext: { name: 'e', external: true },
    });
  });

  it('publishes nothing where the service uses the network of the host, and refuses that of another', () => {
    expect(project({ api: { image: 'a', network_mode: 'host' } }).services['api']).not.toHaveProperty('ports');
    expect(() => project({ api: { image: 'a', network_mode: 'service:vpn' } })).toThrow(
      'compose service api: found network_mode service:vpn; allowed: its own networks, or host',
    );
  });
});
