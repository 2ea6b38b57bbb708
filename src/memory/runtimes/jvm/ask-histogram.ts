import type { ServiceProcess } from '../../../service/service.js';
import { identify, ProcessTmp, type Refusal } from '../process-tmp.js';
import type { RuntimeContext } from '../runtime-reader.js';
import { Attachment } from './attach.js';
import { type ClassHistogram, readClassHistogram } from './class-histogram.js';

/**
 * Instances by class, after a full collection that HotSpot makes for it: the process stands still meanwhile.
 * @param ms it may take
 */
export async function askHistogram(
  process: ServiceProcess,
  context: Pick<RuntimeContext, 'member' | 'now' | 'sleep'>,
  ms: number,
): Promise<ClassHistogram | Refusal> {
  const owner = process.hostPid === null ? null : await identify(process.hostPid);
  if (owner === null) return 'out-of-reach';
  return ProcessTmp.enter(owner, async (tmp) => {
    const jvm = new Attachment(tmp, process, context);
    const refused = await jvm.listen();
    if (refused !== null) return refused;
    const printed = await jvm.command('GC.class_histogram', ms);
    return 'refusal' in printed ? printed.refusal : (readClassHistogram(printed.text) ?? 'no-answer');
  });
}
