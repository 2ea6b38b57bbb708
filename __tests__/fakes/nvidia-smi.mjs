#!/usr/bin/env node
// A stand-in for nvidia-smi, for tests on machines without a GPU: `-L`, and `-q -x` once or every N seconds (`-l N`).
// It prints the elements of real documents (__tests__/fixtures/driver) in their order and layout, without those that
// nothing here reads, and a short list of clocks where real ones are long. Like the real one it takes its sample, then
// prints it, then sleeps.
//
// What it says stands in the JSON file that NVIDIA_SMI_FAKE_STATE names, read anew for every sample:
//   { "driverVersion": "550.163.01", "cudaVersion": "12.4",
//     "sampleMs": 0,                      // how long a sample takes, from reading the state to printing it
//     "fail": { "says": "...", "code": 9 },   // on standard output, as the real one does; then it ends
//     "devices": [{
//       "uuid": "GPU-...", "name": "NVIDIA H100 80GB HBM3", "totalMiB": 81559, "reservedMiB": 551,
//       "idleMiB": 4,                     // used without processes; "usedMiB" instead says all, or "N/A"
//       "mig": "Enabled",                 // "Disabled", "N/A" by default; with it:
//       "instances": [{ "index": 0, "gi": 1, "ci": 0, "uuid": "MIG-...", "profile": "1g.10gb", "totalMiB": 9984 }],
//       "processes": [{ "pid": 42, "name": "python", "usedMiB": 1005, "type": "C", "gi": 1, "ci": 0 }] }] }
//       // "usedMiB": null prints N/A; "processes": "N/A" prints that in place of the list
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const args = process.argv.slice(2);
// Whoever read it is gone: real programs end by SIGPIPE, which Node ignores.
process.stdout.on('error', () => process.exit(141));

if (args[0] === '-L') {
  process.stdout.write(list(await state()));
} else if (args.includes('-q') && args.includes('-x')) {
  const seconds = args.includes('-l') ? Number(args[args.indexOf('-l') + 1]) : null;
  do {
    const sampled = await state();
    await sleep(sampled.sampleMs ?? 0);
    process.stdout.write(document(sampled));
    await sleep((seconds ?? 0) * 1000);
  } while (seconds !== null);
} else {
  process.stdout.write(`Invalid combination of input arguments. Please run 'nvidia-smi -h' for help.\n`);
  process.exitCode = 2;
}

async function state() {
  const read = await stateFile();
  if (read.fail === undefined) return read;
  process.stdout.write(`${read.fail.says ?? 'No devices were found'}\n`);
  process.exit(read.fail.code ?? 6);
}

/** Read again where it is just being written. */
async function stateFile(attempts = 10) {
  const file = process.env.NVIDIA_SMI_FAKE_STATE;
  if (file === undefined) return { fail: {} };
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (attempts === 0) throw error;
    await sleep(20);
    return stateFile(attempts - 1);
  }
}

function list({ devices }) {
  const lines = devices.flatMap(({ uuid, name, instances = [] }, index) => [
    `GPU ${index}: ${name} (UUID: ${uuid})`,
    ...instances.map(
      (instance) =>
        `  MIG ${instance.profile.padEnd(11)} Device ${String(instance.index).padStart(2)}: (UUID: ${instance.uuid})`,
    ),
  ]);
  return `${lines.join('\n')}\n`;
}

function document({ driverVersion = '550.163.01', cudaVersion = '12.4', devices }) {
  return `<?xml version="1.0" ?>
<!DOCTYPE nvidia_smi_log SYSTEM "nvsmi_device_v12.dtd">
<nvidia_smi_log>
\t<timestamp>${timestamp(new Date())}</timestamp>
\t<driver_version>${driverVersion}</driver_version>
\t<cuda_version>${cudaVersion}</cuda_version>
\t<attached_gpus>${devices.length}</attached_gpus>
${devices.map(gpu).join('')}
</nvidia_smi_log>
`;
}

/** `Mon Apr 24 16:22:39 2023`, as ctime(3) writes it. */
function timestamp(date) {
  const [weekday, month, day, year, time] = date.toString().split(' ');
  return `${weekday} ${month} ${String(Number(day)).padStart(2)} ${time} ${year}`;
}

function gpu({ uuid, name, mig = 'N/A', instances = [], processes = [], totalMiB, reservedMiB = 0, ...device }, index) {
  const id = `00000000:${String(index + 1).padStart(2, '0')}:00.0`;
  const held = Array.isArray(processes) ? processes : [];
  const used = device.usedMiB ?? (device.idleMiB ?? 0) + total(held);
  const inInstances = instances.length === 0 ? 'None' : instances.map((one) => migDevice(one, held)).join('\n');
  return `\t<gpu id="${id}">
\t\t<product_name>${escaped(name)}</product_name>
\t\t<product_brand>NVIDIA</product_brand>
\t\t<mig_mode>
\t\t\t<current_mig>${mig}</current_mig>
\t\t\t<pending_mig>${mig}</pending_mig>
\t\t</mig_mode>
\t\t<mig_devices>
\t\t\t${inInstances}
\t\t</mig_devices>
\t\t<driver_model>
\t\t\t<current_dm>N/A</current_dm>
\t\t\t<pending_dm>N/A</pending_dm>
\t\t</driver_model>
\t\t<uuid>${uuid}</uuid>
\t\t<minor_number>${index}</minor_number>
\t\t<fb_memory_usage>
\t\t\t<total>${totalMiB} MiB</total>
\t\t\t<reserved>${reservedMiB} MiB</reserved>
\t\t\t<used>${mebibytes(used)}</used>
\t\t\t<free>${typeof used === 'number' ? mebibytes(totalMiB - reservedMiB - used) : used}</free>
\t\t</fb_memory_usage>
\t\t<bar1_memory_usage>
\t\t\t<total>131072 MiB</total>
\t\t\t<used>1 MiB</used>
\t\t\t<free>131071 MiB</free>
\t\t</bar1_memory_usage>
\t\t<supported_clocks>
\t\t\t<supported_mem_clock>
\t\t\t\t<value>2619 MHz</value>
\t\t\t\t<supported_graphics_clock>1980 MHz</supported_graphics_clock>
\t\t\t</supported_mem_clock>
\t\t</supported_clocks>
\t\t${Array.isArray(processes) ? `<processes>\n${held.map(processInfo).join('')}\t\t</processes>` : `<processes>${processes}</processes>`}
\t\t<accounted_processes>
\t\t</accounted_processes>
\t</gpu>
`;
}

function migDevice({ index, gi, ci = 0, totalMiB, idleMiB = 0 }, processes) {
  const used = idleMiB + total(processes.filter((process) => process.gi === gi && (process.ci ?? 0) === ci));
  return `<mig_device>
\t\t\t\t<index>${index}</index>
\t\t\t\t<gpu_instance_id>${gi}</gpu_instance_id>
\t\t\t\t<compute_instance_id>${ci}</compute_instance_id>
\t\t\t\t<fb_memory_usage>
\t\t\t\t\t<total>${totalMiB} MiB</total>
\t\t\t\t\t<reserved>0 MiB</reserved>
\t\t\t\t\t<used>${used} MiB</used>
\t\t\t\t\t<free>${totalMiB - used} MiB</free>
\t\t\t\t</fb_memory_usage>
\t\t\t</mig_device>`;
}

function processInfo({ pid, name = 'python', type = 'C', usedMiB, gi, ci }) {
  return `\t\t\t<process_info>
\t\t\t\t<gpu_instance_id>${gi ?? 'N/A'}</gpu_instance_id>
\t\t\t\t<compute_instance_id>${gi === undefined ? 'N/A' : (ci ?? 0)}</compute_instance_id>
\t\t\t\t<pid>${pid}</pid>
\t\t\t\t<type>${type}</type>
\t\t\t\t<process_name>${escaped(name)}</process_name>
\t\t\t\t<used_memory>${mebibytes(usedMiB)}</used_memory>
\t\t\t</process_info>
`;
}

/** Of processes, each once: one that is listed as C and as G holds its memory but once. */
function total(processes) {
  const each = new Map(processes.map(({ pid, gi, usedMiB }) => [`${pid} ${gi}`, usedMiB ?? 0]));
  return [...each.values()].reduce((sum, usedMiB) => sum + usedMiB, 0);
}

function mebibytes(amount) {
  return typeof amount === 'number' ? `${amount} MiB` : (amount ?? 'N/A');
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
