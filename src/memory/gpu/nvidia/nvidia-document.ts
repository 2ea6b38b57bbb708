import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { z } from 'zod';

/**
 * One document of `nvidia-smi -q -x`, as far as memory and processes go. The elements are those of
 * nvsmi_device_v11.dtd to v13.dtd; others are left out, since "NVSMI output is not guaranteed backwards compatible".
 *
 * A process's name is of its own making. Whether every driver escapes it is unverified: one that holds mark-up makes
 * the document unreadable here, or, well made, changes what the rows after it say.
 */

const ROOT = '<nvidia_smi_log>';
/** Without the lists of clocks: a real GPU needs 8 KiB, a process 300 bytes. The parser takes about 1 s a MiB at worst. */
const BODY_CHARACTERS = 2 * 1024 * 1024;
const GPUS = 256;
const INSTANCES = 64;
const PROCESSES = 8192;

const text = z.string().max(16 * 1024);
/** An element with parts, or `N/A` in its place; an element without content is read as an empty text. */
const parts = <T extends z.ZodRawShape>(shape: T) => z.union([z.object(shape), text.transform(() => null)]);

const memorySchema = parts({ total: text.optional(), reserved: text.optional(), used: text.optional() });

const instanceSchema = z.object({
  index: text,
  gpu_instance_id: text,
  compute_instance_id: text.optional(),
  /** Not in the documents that could be seen (drivers 510 to 550); others say that newer schemas have it. */
  uuid: text.optional(),
  fb_memory_usage: memorySchema.optional(),
});

const processSchema = z.object({
  gpu_instance_id: text.optional(),
  compute_instance_id: text.optional(),
  pid: text.regex(/^[1-9]\d{0,9}$/),
  type: text.optional(),
  process_name: text.optional(),
  used_memory: text.optional(),
});

const gpuSchema = z.object({
  uuid: text,
  product_name: text.optional(),
  mig_mode: parts({ current_mig: text.optional() }).optional(),
  mig_devices: z.union([z.object({ mig_device: z.array(instanceSchema).max(INSTANCES) }), text]).optional(),
  fb_memory_usage: memorySchema.optional(),
  processes: z.union([z.object({ process_info: z.array(processSchema).max(PROCESSES) }), text]).optional(),
});

const documentSchema = z.object({
  nvidia_smi_log: z.object({
    driver_version: text.optional(),
    cuda_version: text.optional(),
    /** In place of the two above from driver 615 on, as NVIDIA/k8s-test-infra says; not seen here. */
    kmd_version: text.optional(),
    cuda_umd_version: text.optional(),
    gpu: z.array(gpuSchema).max(GPUS),
  }),
});

export type NvidiaDocument = z.infer<typeof documentSchema>['nvidia_smi_log'];
export type NvidiaGpu = z.infer<typeof gpuSchema>;
export type NvidiaInstance = z.infer<typeof instanceSchema>;
export type NvidiaProcess = z.infer<typeof processSchema>;
export type NvidiaMemory = z.infer<typeof memorySchema>;

const LISTS = new Set(['gpu', 'mig_device', 'process_info']);

const parser = new XMLParser({
  ignoreAttributes: true,
  parseTagValue: false,
  processEntities: false,
  maxNestedTags: 32,
  isArray: (name) => LISTS.has(name),
});

/** The document, or null where it is broken or not as known here. Never throws. */
export function parseNvidiaDocument(record: string): NvidiaDocument | null {
  // From the root on: the DOCTYPE, which alone could define entities, is never looked at.
  const start = record.lastIndexOf(ROOT);
  if (start === -1) return null;
  const read = withoutClocks(record.slice(start));
  if (read.length > BODY_CHARACTERS) return null;
  const body = escapeAmpersands(read);
  try {
    // The parser alone takes a document with tags that do not match, and moves their text elsewhere.
    if (XMLValidator.validate(body) !== true) return null;
    const parsed = documentSchema.safeParse(parser.parse(body));
    return parsed.success ? parsed.data.nvidia_smi_log : null;
  } catch {
    return null;
  }
}

/** Nine tenths of a document are lists of clocks; parsing them took 120 ms of each second for eight GPUs (measured). */
function withoutClocks(xml: string): string {
  const [open, close] = ['<supported_clocks>', '</supported_clocks>'];
  const kept: string[] = [];
  let from = 0;
  for (;;) {
    const start = xml.indexOf(open, from);
    const end = start === -1 ? -1 : xml.indexOf(close, start);
    if (end === -1) return kept.join('') + xml.slice(from);
    kept.push(xml.slice(from, start));
    from = end + close.length;
  }
}

/** A command line with a bare `&` would make the whole document broken. */
function escapeAmpersands(xml: string): string {
  return xml.replace(/&(?!(?:[a-z]{2,4}|#\d{1,7}|#x[\da-f]{1,6});)/gi, '&amp;');
}
