import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { readCgroup } from '../../../src/memory/cgroup/cgroup.js';
import { residentBytes } from '../../../src/memory/proc/proc.js';
import { removeByName, sweepStale } from '../../../src/service/cleanup/clean-up.js';
import { resolvedProject } from '../../../src/service/compose/compose-command.js';
import { chooseServices, parseModel } from '../../../src/service/compose/compose-model.js';
import { measuredProject } from '../../../src/service/compose/compose-project.js';
import { type Service, type ServiceConfig, ServiceError } from '../../../src/service/service.js';
import { first, type Launched, launched, listed, neverAborted, ownScratch, rejection, until } from '../support.js';
import { dockerObjects, NO_DOCKER, PYTHON_IMAGE } from '../test-engine.js';

const MIB = 1024 * 1024;
const scratch = ownScratch();
const running: Launched[] = [];

/** Why projects cannot be tested here; null where they can. */
const NO_COMPOSE =
  NO_DOCKER ??
  (spawnSync('docker', ['compose', 'version']).status === 0
    ? null
    : 'docker compose does not answer (.ci/compose.sh installs it)');
if (NO_COMPOSE !== null) console.warn(`compose tests are skipped: ${NO_COMPOSE}`);

/** An API that answers /health by itself and everything else with what the worker answers. */
const API = `
import http.server, os, urllib.request
class Api(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        text = b"ok"
        if self.path != "/health": text = urllib.request.urlopen("http://worker:9000" + self.path, timeout=5).read()
        self.send_response(200); self.send_header("Content-Length", str(len(text))); self.end_headers(); self.wfile.write(text)
print("api", os.environ.get("WORD"), os.environ["PYTHONPATH"], flush=True)
http.server.ThreadingHTTPServer(("", 8000), Api).serve_forever()
`;

/** A worker that writes how often it was asked into the model cache; /end ends it. */
const WORKER = `
import http.server, os
class Worker(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/end": os._exit(3)
        with open("/models/asked", "a") as file: file.write("x")
        text = os.environ["PRICE"].encode()
        self.send_response(200); self.send_header("Content-Length", str(len(text))); self.end_headers(); self.wfile.write(text)
print("worker", flush=True)
http.server.ThreadingHTTPServer(("", 9000), Worker).serve_forever()
`;

/** As a compose file names a variable. */
const variable = (expression: string): string => `$\{${expression}}`;

interface Shop {
  file: string;
  /** Of the model cache. */
  volume: string;
}

/** An API that is not started before its worker is healthy. */
const HEALTHY = { depends_on: { worker: { condition: 'service_healthy' } } };

const shops: Shop[] = [];

/** A project in a folder of its own, whose name is the project's. */
function shop(change: { api?: object; worker?: object; more?: object } = {}): Shop {
  const home = join(scratch.path, 'projects');
  mkdirSync(home, { recursive: true });
  const folder = mkdtempSync(join(home, 'shop'));
  const project = folder.split('/').at(-1)?.toLowerCase() ?? '';
  const worker = {
    image: PYTHON_IMAGE,
    command: ['python3', '-c', WORKER],
    environment: { PRICE: 'a$$b', MALLOC_ARENA_MAX: '2' },
    volumes: ['models:/models'],
    mem_limit: '256m',
    restart: 'always',
    healthcheck: {
      test: ['CMD', 'python3', '-c', 'import socket; socket.create_connection(("127.0.0.1", 9000)).close()'],
      interval: '1s',
      retries: 200,
    },
    ...change.worker,
  };
  const api = {
    image: PYTHON_IMAGE,
    command: ['python3', '-c', API],
    container_name: 'memdrift-test-fixed-name',
    environment: { WORD: variable('WORD:-none') },
    ports: ['18432:8000'],
    depends_on: ['worker'],
    ...change.api,
  };
  const more = { never: { image: 'memdrift-test/no-such:1' }, ...change.more };
  const file = join(folder, 'compose.yaml');
  // JSON is YAML too.
  const whole = { name: project, services: { api, worker, ...more }, volumes: { models: {} } };
  writeFileSync(file, JSON.stringify(whole));
  const made = { file, volume: `${project}_models` };
  shops.push(made);
  return made;
}

async function start({ file }: Shop, change: Partial<ServiceConfig> = {}, names: string[] = []): Promise<Launched> {
  const one = await launched({ composeFile: file, composeService: 'api', ...change }, neverAborted(), names);
  running.push(one);
  return one;
}

async function ready(made: Shop, change: Partial<ServiceConfig> = {}): Promise<Launched> {
  const one = await start(made, change);
  await one.service.ready(neverAborted());
  return one;
}

function docker(...words: string[]): string {
  return execFileSync('docker', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
}

function networks(name: string): string[] {
  return docker('network', 'ls', '--format', '{{.Name}}')
    .split('\n')
    .filter((found) => found.startsWith(name));
}

/** What is left of services in the scratch folder. */
function left(): string[] {
  return scratch.left().filter((name) => name !== 'projects');
}

async function ask(service: Service, path: string): Promise<string> {
  return (await fetch(`${service.url}${path}`)).text();
}

afterEach(async () => {
  for (const { service } of running.splice(0)) {
    await service.remove();
    expect([...dockerObjects(service.name), ...networks(service.name)]).toEqual([]);
  }
  expect(left()).toEqual([]);
});

afterAll(() => {
  for (const { volume } of shops) spawnSync('docker', ['volume', 'rm', '--force', volume]);
});

describe.skipIf(NO_COMPOSE !== null)('a compose project as a service', () => {
  it('answers by its API, is listed and read by member, and leaves nothing but the user’s volume', async () => {
    const made = shop({ api: HEALTHY });
    const { service, names } = await ready(made, { env: { WORD: 'of $config' }, memoryLimitBytes: 512 * MIB });
    expect(await ask(service, '/price')).toBe('a$b');
    expect(service.members.map(({ name }) => name)).toEqual(['api', 'worker']);
    expect(service.memoryLimitBytes).toBe(768 * MIB);
    expect(service.gpus).toEqual([]);
    for (const member of service.members) {
      const processes = await member.processes();
      expect(processes.map(({ pid, command }) => [pid, command.split(' ')[0]])).toEqual([[1, 'python3']]);
      const [rollup] = await member.reach.procFiles(processes, 'smaps_rollup');
      expect(residentBytes(rollup ?? null)).toBeGreaterThan(MIB);
      expect((await readCgroup(member.reach))?.limit).toBe((member.name === 'api' ? 512 : 256) * MIB);
      await member.probe.command('1 checkpoint 1');
      const done = await until(async () => {
        const texts = [...(await member.probe.read())].filter(([file]) => file.startsWith('1-'));
        return texts.find(([, text]) => text.includes('"k":"done","seq":1,')) ?? null;
      });
      expect(done[1]).toContain('"k":"hello"');
      // Root inside: where only we may write, and where it may.
      const tried = 'touch /memdrift-out/own; touch /memdrift/planted /memdrift/lib/planted 2>&1 || true';
      const said = docker('exec', '--user', '0', `${service.name}-${member.name}-1`, 'sh', '-c', tried);
      expect(said.match(/Read-only file system/g)).toHaveLength(2);
    }
    expect(await service.state()).toEqual({ running: true, exitCode: null, signal: null, oomKilled: false });
    expect(await service.logs(50)).toEqual(
      expect.arrayContaining(['worker: worker', 'api: api of $config /memdrift/lib']),
    );
    expect(service.metadata).toMatchObject({
      'image.api': PYTHON_IMAGE,
      'image_id.worker': expect.stringMatching(/^sha256:/),
      'args.worker': expect.stringContaining('python3 -c'),
      'env.MALLOC_ARENA_MAX': '2',
    });
    const file = join(scratch.path, service.name, 'compose.json');
    expect(statSync(file).mode & 0o777).toBe(0o600);

    await service.remove();
    expect(names).toEqual([service.name]);
    expect([...dockerObjects(service.name), ...networks(service.name), ...left()]).toEqual([]);
    expect(docker('volume', 'ls', '--quiet', '--filter', `name=${made.volume}`)).toBe(made.volume);
    expect((await service.state()).running).toBe(false);
    expect(await listed(service)).toEqual([]);
  });

  it('runs twice at once from one file, and finds again what the volume holds', async () => {
    const made = shop();
    docker('compose', '--file', made.file, 'up', '--detach', '--no-deps', 'worker');
    try {
      const [one, two] = await Promise.all([ready(made), ready(made)]);
      await Promise.all([ask(one.service, '/price'), ask(two.service, '/price')]);
      expect(one.service.url).not.toBe(two.service.url);
      const asked = docker('exec', `${two.service.name}-worker-1`, 'cat', '/models/asked');
      expect(asked).toBe('xx');
      await one.service.remove();
      expect(await ask(two.service, '/price')).toBe('a$b');
    } finally {
      docker('compose', '--file', made.file, 'down', '--timeout', '0');
    }
  });

  it('does not count health checks among its processes', async () => {
    const test = ['CMD', 'sleep', '20'];
    const { service } = await ready(shop({ api: { healthcheck: { test, interval: '1s', timeout: '30s' } } }));
    await until(async () => docker('top', `${service.name}-api-1`).includes('sleep 20'));
    expect(await listed(service)).toHaveLength(1);
  });

  it('has ended as soon as one member has, and says which, with its exit code', async () => {
    const { service } = await ready(shop());
    await ask(service, '/end').catch(() => undefined);
    await until(async () => !(await service.state()).running);
    expect(await service.state()).toEqual({
      running: false,
      exitCode: 3,
      signal: null,
      oomKilled: false,
      member: 'worker',
    });
    expect(first(service).name).toBe('api');
  });

  it('says while it waits that a member has ended, with the lines of all', async () => {
    const { service } = await start(shop({ api: { command: ['sh', '-c', 'echo "no model" >&2; exit 4'] } }));
    const error = await rejection(service.ready(neverAborted()));
    expect(error.message).toBe('the service did not become ready: api ended with exit code 4');
    expect(error.detail?.['logs']).toEqual(expect.arrayContaining(['api: no model']));
  });

  it('says of which member a dependency does not become healthy, with its last lines, and leaves nothing', async () => {
    const made = shop({
      api: HEALTHY,
      worker: { healthcheck: { test: ['CMD', 'false'], interval: '1s', retries: 1 } },
    });
    const error = await rejection(start(made));
    expect(error.message).toMatch(/^the compose project cannot be started: .*worker-1 is unhealthy$/);
    expect(error.detail?.['logs']).toEqual(['worker: worker']);
  });

  it.each([
    ['a file that is not there', { composeFile: '/no/such.yaml' }, /^compose-file: no such file \/no\/such.yaml$/],
    ['a service that is not in it', { composeService: 'web' }, /^compose-service: found web; allowed: api, .*worker$/],
    ['a service of two containers', { composeMembers: ['two'] }, /^compose service two has 2 replicas: allowed 1$/],
    [
      'an image that nobody has built',
      { composeService: 'built' },
      /^image shop\w+-built: not here, and cannot be pulled: ./,
    ],
  ])('says in one line that it cannot launch %s, and leaves nothing', async (_, change, message) => {
    const more = { two: { image: PYTHON_IMAGE, scale: 2 }, built: { build: '.' } };
    const names: string[] = [];
    const error = await rejection(start(shop({ more }), change, names));
    expect(error).toBeInstanceOf(ServiceError);
    expect(error.message).toMatch(message);
    expect(error.message).not.toContain('\n');
    expect(names.flatMap((name) => [...dockerObjects(name), ...networks(name)])).toEqual([]);
  });

  it('is refused where the engine is on another machine', async () => {
    const before = process.env['DOCKER_HOST'];
    process.env['DOCKER_HOST'] = 'tcp://127.0.0.1:1';
    const error = await rejection(start(shop())).finally(() => {
      if (before === undefined) delete process.env['DOCKER_HOST'];
      else process.env['DOCKER_HOST'] = before;
    });
    expect(error.message).toBe(
      'compose-file: the docker engine must run beside memdrift; found: it is on another machine',
    );
  });

  it.each([
    ['no YAML', 'services:\n  a:\n image: [', /^compose-file \S+: .*yaml: line \d+: /],
    [
      'of a word that compose does not know',
      'services: {api: {image: a, foo: 1}}',
      /^compose-file \S+: .*additional properties 'foo'/,
    ],
    ['empty', '', /^compose-file \S+: empty compose file/],
  ])('says where the file is %s', async (_, text, message) => {
    const made = shop();
    writeFileSync(made.file, text);
    const error = await rejection(start(made));
    expect(error).toBeInstanceOf(ServiceError);
    expect(error.message).toMatch(message);
    expect(error.message).not.toContain('\n');
  });

  it('takes an image that a step before has built, and passes on what compose warns of', async () => {
    const made = shop({ api: { image: undefined, build: '.', environment: { WORD: variable('NO_SUCH_WORD') } } });
    const image = `${made.volume.replace(/_models$/, '')}-api`;
    docker('tag', PYTHON_IMAGE, image);
    try {
      const { service, said } = await ready(made);
      expect(service.metadata['image.api']).toBe(image);
      expect(said).toContainEqual(expect.stringContaining('"NO_SUCH_WORD" variable is not set'));
    } finally {
      for (const { service } of running) await service.remove();
      docker('rmi', image);
    }
  });

  it('is written so that compose reads the same again', async () => {
    const rich = {
      command: 'sh -c "echo $$HOME"',
      tmpfs: ['/t:size=1m'],
      secrets: ['key', 'word'],
      configs: [{ source: 'text', target: '/text' }],
      extra_hosts: ['a:10.0.0.1'],
      ulimits: { nofile: { soft: 9, hard: 10 } },
      networks: { default: { aliases: ['front'] } },
      gpus: 'all',
      deploy: { resources: { limits: { memory: '99m', cpus: '1' }, reservations: { memory: '9m' } } },
      env_file: ['own.env'],
      logging: { driver: 'json-file', options: { 'max-size': '1m' } },
      healthcheck: { test: 'true', interval: '90s' },
    };
    const { file } = shop({ api: rich });
    const folder = dirname(file);
    for (const [name, text] of [
      ['own.env', 'OWN=a$$b\n'],
      ['key.txt', 'k'],
    ] as const)
      writeFileSync(join(folder, name), text);
    const top = {
      secrets: { key: { file: 'key.txt' }, word: { environment: 'PATH' } },
      configs: { text: { content: '$$x' } },
    };
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), ...top }));
    const options = {
      name: 'memdrift-0123456789ab',
      env: process.env,
      log: { info: () => undefined, warn: () => undefined },
      signal: neverAborted(),
    };
    const model = parseModel(await resolvedProject(file, options), file);
    const ours = measuredProject(model, chooseServices(model, { composeService: 'api' }), {
      name: options.name,
      labels: { memdrift: '1' },
      dir: { told: '/told', out: '/out' },
      images: {},
      volumesThere: new Set(),
      config: { port: 8000, env: {}, memoryLimitBytes: 512 * MIB, shmSizeBytes: 64 * MIB },
    });
    const written = join(folder, 'ours.json');
    writeFileSync(written, JSON.stringify(ours));
    const again = parseModel(await resolvedProject(written, options), written);
    const { api } = model.services;
    expect(again.services['api']).toEqual({
      ...api,
      ...Object.fromEntries(
        ['labels', 'ports', 'restart', 'shm_size', 'mem_limit', 'memswap_limit'].map((key) => [key, expect.anything()]),
      ),
      container_name: undefined,
      environment: {
        ...api?.environment,
        PYTHONPATH: '/memdrift/lib',
        NODE_OPTIONS: '--require /memdrift/lib/node/memdrift_node.cjs',
        MEMDRIFT_DIR: '/memdrift',
        MEMDRIFT_OUT: '/memdrift-out',
      },
      volumes: [
        expect.objectContaining({ target: '/memdrift', read_only: true }),
        expect.objectContaining({ target: '/memdrift-out' }),
      ],
      deploy: { ...api?.deploy, resources: { ...api?.deploy?.resources, limits: { cpus: 1, memory: `${512 * MIB}` } } },
    });
    expect(again).toMatchObject({ secrets: model['secrets'], configs: model['configs'] });
  });

  it('gives the services nothing of the step that measures them', async () => {
    Object.assign(process.env, { INPUT_TOKEN: 'secret-token', ACTIONS_TOKEN: 'secret-token' });
    try {
      const { service } = await ready(
        shop({ api: { environment: { WORD: variable('INPUT_TOKEN'), ACTIONS_TOKEN: null } } }),
      );
      expect(docker('inspect', `${service.name}-api-1`)).not.toContain('secret-token');
    } finally {
      for (const name of ['INPUT_TOKEN', 'ACTIONS_TOKEN']) delete process.env[name];
    }
  });

  it('is cleaned up when the run is cancelled while it starts', async () => {
    const control = new AbortController();
    const reason = new Error('cancelled');
    const made = shop({
      api: HEALTHY,
      worker: { healthcheck: { test: ['CMD', 'false'], interval: '1s', retries: 60 } },
    });
    const project = launched({ composeFile: made.file, composeService: 'api' }, control.signal);
    await until(async () => docker('ps', '--format', '{{.Names}}').includes('-worker-1'));
    control.abort(reason);
    expect(await rejection(project)).toBe(reason);
    expect(left()).toEqual([]);
  });

  it('is cleaned up by its name alone, twice without harm, and swept where its run is over', async () => {
    const made = shop();
    const { service } = await ready(made);
    await removeByName(service.name, process.env);
    await removeByName(service.name, process.env);
    expect([...dockerObjects(service.name), ...networks(service.name), ...left()]).toEqual([]);

    const dead = 'memdrift-00000000dead';
    const labels = [
      'memdrift=1',
      `memdrift.uid=${process.geteuid?.()}`,
      `memdrift.owner=4194305@${hostname()}`,
      'memdrift.started=1',
      `com.docker.compose.project=${dead}`,
    ];
    const words = labels.flatMap((label) => ['--label', label]);
    docker('network', 'create', ...words, `${dead}_default`);
    docker(
      'run',
      '--detach',
      '--name',
      `${dead}-api-1`,
      '--network',
      `${dead}_default`,
      ...words,
      PYTHON_IMAGE,
      'sleep',
      '60',
    );
    await sweepStale({ warn: () => undefined }, process.env, true);
    expect([...dockerObjects(dead), ...networks(dead)]).toEqual([]);
  });
});

describe.skipIf(NO_DOCKER !== null)('a compose project without compose', () => {
  it('is refused in one line that says what to install', async () => {
    const home = join(scratch.path, 'projects', 'no-plugins');
    mkdirSync(home, { recursive: true });
    const before = { HOME: process.env['HOME'], DOCKER_CONFIG: process.env['DOCKER_CONFIG'] };
    Object.assign(process.env, { HOME: home, DOCKER_CONFIG: home });
    try {
      if (spawnSync('docker', ['compose', 'version']).status === 0) return; // installed for the whole machine
      const error = await rejection(launched({ composeFile: shop().file, composeService: 'api' }));
      expect(error.message).toBe('docker compose: not found on this machine');
      expect(error.detail).toMatchObject({ remedy: expect.stringContaining('docker-compose-plugin') });
    } finally {
      for (const [name, value] of Object.entries(before)) {
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
      }
    }
    expect(readdirSync(home)).toEqual([]);
  });
});
