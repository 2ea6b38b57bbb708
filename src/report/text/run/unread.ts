import type { Trouble } from '../../../recording/trouble.js';

/** The reason, and the remedy where there is one. */
export type Words = readonly [reason: string, remedy?: string];

/** Troubles of one series that cannot be read. */
export type UnreadWhy = Exclude<Extract<Trouble, { series: string }>['why'], 'too-noisy' | 'window-too-noisy'>;

/** Why a series could not be read, and what to do about it. */
export const UNREAD: { [Why in UnreadWhy]: (of: Extract<Trouble, { why: Why }>) => Words } = {
  'process-ended': (of) => [
    `${of.series} was not read: process ${of.pid} (${of.role}) ended while it was read`,
    'let processes live through a checkpoint: short-lived helpers make every sum over them unknown',
  ],
  'process-mute': (of) => [
    `${of.series} was not read: the probe in process ${of.pid} (${of.role}) did not answer in time`,
    'see whether the process hangs or is stopped, or holds the interpreter lock for minutes',
  ],
  'process-denied': (of) => [
    `${of.series} cannot be read${of.pid === null ? '' : ` of process ${of.pid} (${of.role})`}: no permission` +
      `${of.or_kernel ? `, or ${KERNEL}` : ''}`,
    'run memdrift as a user who may read the service (root, or one with docker access): see memdrift doctor',
  ],
  'kernel-lacks': (of) => [
    `${of.series} cannot be read of process ${of.pid} (${of.role}): ${KERNEL}`,
    'run memdrift on a kernel that has Pss_Anon in smaps_rollup: see memdrift doctor',
  ],
  'no-process': ({ series }) => [
    `${series} cannot be read: no process of the service can be seen from here`,
    'run memdrift where /proc shows the processes of the service: see memdrift doctor',
  ],
  'cgroup-hidden': ({ series }) => [
    `${series} cannot be read: the container's memory cgroup is out of reach, or does not tell shared memory`,
    'run memdrift beside the engine as a user who may read /sys/fs/cgroup, or measure an image with a shell',
  ],

  'probe-kept-out': ({ command }) => [
    `the probe never reported: the service starts Python with -I or -E (${command})`,
    'start Python without -I and -E in the measured image, or set its PYTHONPATH inside',
  ],
  'probe-without-environment': ({ pid, command }) => [
    `the probe never reported from process ${pid} (${command}): it was started with another environment (env -i, sudo, su)`,
    'keep PYTHONPATH, MEMDRIFT_DIR and MEMDRIFT_OUT in the environment of the measured service',
  ],
  'probe-silent': ({ pid, command }) => [
    `the probe never reported from process ${pid} (${command})`,
    'start it without -I, -E, -S and env -i, so that PYTHONPATH and sitecustomize work',
  ],

  'heap-of-allocator': ({ series, allocators }) => unreadHeap(series, `${allocators.join(', ')} serves malloc`),
  'heap-without-statistics': ({ series }) => unreadHeap(series, 'no ctypes, or no glibc from 2.33 on'),
  'heap-without-python': ({ series }) => unreadHeap(series, 'it has no Python process'),
  'framework-gone': ({ series, framework }) => [
    `${series} is in the baseline, and no process of this service has ${framework} on a device`,
    `check that the change still runs on the GPU, or accept it: ${ungated(series)}`,
  ],
  'framework-silent': ({ series, framework }) => [
    `${series} cannot be read: ${framework} is loaded but reports no allocator statistics`,
    `see the version of ${framework} in the report, or ${ungated(series)}`,
  ],
  'runtime-gone': ({ series }) =>
    unreadRuntime(series, 'no process of this service tells it, and one did in the baseline'),
  'runtime-unasked': (of) => unreadRuntime(of.series, `process ${of.pid} (${of.role}) did not tell it (${of.asked})`),

  'driver-absent': ({ series, tools }) =>
    unreadDriver(series, `a GPU is attached, and none of ${tools.join(', ')} answers here`),
  'driver-lacks': ({ series, problem }) =>
    unreadDriver(series, problem ?? "the driver does not tell (any more) what the service's processes hold"),
  'page-off': ({ series }) => [
    `${series} was not read: no page of metrics is asked for (service.metrics: none), and the baseline has it`,
    `ask for the page as the baseline did, or accept the blind spot: ${ungated(series)}`,
  ],
  'page-unknown': ({ series }) => [`${series} was not read: no known page of metrics was found`, KEEP_PAGE],
  'page-lacks': ({ series }) => [
    `${series} was not read: the server's page of metrics does not report it (any more)`,
    KEEP_PAGE,
  ],
  'page-silent': ({ series }) => [
    `${series} was not read: the server's page of metrics does not answer (any more)`,
    KEEP_PAGE,
  ],
};

const KERNEL = 'the kernel does not report it (gVisor, Linux before 5.3)';
const KEEP_PAGE =
  'keep the page of metrics on (vLLM has it always, SGLang with --enable-metrics), or see service.metrics';

const ungated = (series: string): string => `budgets.series."${series}".gate: false`;

const unreadHeap = (series: string, why: string): Words => [
  `${series} cannot be read in this service (${why})`,
  `leave it to process/resident: ${ungated(series)}`,
];

const unreadRuntime = (series: string, why: string): Words => [
  `${series} was not read: ${why}`,
  `let its runtime be asked as it was (docs/layers.md), or accept the blind spot: ${ungated(series)}`,
];

const unreadDriver = (series: string, why: string): Words => [
  `${series} cannot be read: ${why}`,
  `make the driver's tool available where memdrift runs, measure without a GPU (gpus: none), or accept the blind spot: ${ungated(series)}`,
];
