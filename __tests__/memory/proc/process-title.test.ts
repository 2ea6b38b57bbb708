import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { titleOf } from '../../../src/memory/proc/process-title.js';

describe('what a process is called', () => {
  it.each([
    ['VLLM::Worker_TP0', 'VLLM::Worker_TP0'],
    ['gunicorn: worker [app:app]', 'gunicorn: worker [app:app]'],
    ['fancy: worker      ', 'fancy: worker'],
    ['/usr/bin/python3 /opt/app/server.py --port 8000', 'server.py'],
    ['python3 -m uvicorn app:app', 'uvicorn'],
    ['/usr/bin/python3 -u /usr/lib/uvicorn/__main__.py', 'uvicorn'],
    ['python3 -c from multiprocessing.resource_tracker import main;main(5)', 'resource tracker'],
    ['python3 -c from multiprocessing.spawn import spawn_main; spawn_main()', 'multiprocessing child'],
    ['python3 -c pass', 'python3 -c'],
    ['python3', 'python3'],
    ['node --max-old-space-size=512 /app/server.js', 'node server.js'],
    ['java -Xmx1g -jar /app/service.jar', 'java service.jar'],
    ['java -cp /app Main', 'java'],
    ['/usr/share/dotnet/dotnet /app/Service.dll', 'dotnet Service.dll'],
    ['/bin/sh -c exec gw head', 'sh'],
    ['/opt/gateway head', 'gateway'],
    ['', ''],
  ])('%s is %s', (command, title) => {
    expect(titleOf(command)).toBe(title);
  });

  it('is one short line of visible characters, whatever the service writes', () => {
    expect(titleOf('evil::\u001b[31m\u202e\nname')).toBe('evil:: [31m name');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (command) => {
        const title = titleOf(command);
        expect([...title].length).toBeLessThanOrEqual(60);
        expect(title).not.toMatch(/\p{C}/u);
      }),
    );
  });
});
