/** The rooms' import rules (docs/architecture.md): imports run downhill only, no circles. */
const room = (name) => `^src/${name}/`;
const only = (from, ...to) => ({
  name: `${from}-imports-only-downhill`,
  severity: 'error',
  from: { path: room(from) },
  // Time is everybody's, and imports nothing.
  to: { path: '^src/', pathNot: [from, 'time', ...to].map(room) },
});

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: ['\\.d\\.ts$', '^src/report/assets/'] },
      to: {},
    },
    only('time'),
    only('series'),
    only('workload', 'series'),
    only('replay', 'workload', 'series'),
    only('service', 'series'),
    only('memory', 'service', 'series'),
    only('recording', 'replay', 'series'),
    only('drift', 'recording', 'series'),
    only('baseline', 'recording', 'series', 'drift'),
    only('explain', 'drift', 'memory', 'replay', 'service', 'recording', 'series'),
    only('report', 'drift', 'explain', 'recording', 'series'),
    only('github', 'baseline', 'recording', 'series', 'report'),
    only('gate', 'service', 'replay', 'workload', 'memory', 'recording', 'drift', 'baseline', 'explain', 'series'),
    only(
      'action',
      'gate',
      'recording',
      'baseline',
      'report',
      'github',
      'service',
      'workload',
      'drift',
      'explain',
      'memory',
      'series',
    ),
    only(
      'cli',
      'gate',
      'workload',
      'recording',
      'drift',
      'report',
      'baseline',
      'service',
      'memory',
      'explain',
      'series',
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
  },
};
