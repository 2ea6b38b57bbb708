/**
 * Files that are no recording of requests memdrift reads: what each is, and how to get requests from it. Recognised by
 * the beginning of the file, one character a byte.
 */

export interface Foreign {
  /** With its article. */
  what: string;
  /** What to do, in one clause. `FILE` stands for the file. */
  how: string;
}

const RECORD = 'run it against `memdrift record --target URL --listen PORT --out FILE`';
const EXPORT_ROWS = 'export a row for each request as JSON lines';
const table = (library: string): string =>
  `convert it: python3 -c "import pandas; pandas.read_${library}('FILE').to_json('out.jsonl', orient='records', lines=True)"`;

type Test = (head: string) => boolean;
const starts =
  (...signatures: readonly string[]): Test =>
  (head) =>
    signatures.some((signature) => head.startsWith(signature));
const matches =
  (pattern: RegExp): Test =>
  (head) =>
    pattern.test(head);
const both =
  (a: Test, b: Test): Test =>
  (head) =>
    a(head) && b(head);
const ZIP = starts('PK\x03\x04', 'PK\x05\x06');

/** A more specific kind before a more general one. */
const KINDS: readonly (Foreign & { is: Test })[] = [
  {
    is: matches(/^\d{1,10}:\d{1,9}:[a-z_]{2,30}[;,:]/),
    what: 'a mitmproxy dump',
    how: 'open it with `mitmdump -nr FILE --set hardump=out.har`',
  },
  {
    is: starts('\xd4\xc3\xb2\xa1', '\xa1\xb2\xc3\xd4', '\x4d\x3c\xb2\xa1', '\xa1\xb2\x3c\x4d', '\n\r\r\n'),
    what: 'a packet capture (pcap)',
    how: 'convert it with GoReplay: `gor --input-raw FILE:PORT --input-raw-engine pcap_file --output-file out.gor`',
  },
  {
    is: starts('SQLite format 3\0'),
    what: 'an SQLite database',
    how: `${EXPORT_ROWS} (\`sqlite3 FILE\`, \`.mode json\`)`,
  },
  { is: starts('PAR1'), what: 'a Parquet file', how: table('parquet') },
  { is: starts('ARROW1'), what: 'an Arrow file', how: table('feather') },
  { is: starts('ORC'), what: 'an ORC file', how: table('orc') },
  { is: starts('Obj\x01'), what: 'an Avro file', how: `${EXPORT_ROWS} (\`avro-tools tojson FILE\`)` },
  { is: starts('\x89HDF'), what: 'an HDF5 file', how: table('hdf') },
  { is: starts('\x93NUMPY'), what: 'a NumPy array (NPY)', how: 'write bodies of requests from it, one a line' },
  {
    is: both(ZIP, (head) => head.slice(30, 200).includes('.npy')),
    what: 'NumPy arrays (NPZ)',
    how: 'write bodies of requests from them, one a line',
  },
  {
    is: both(ZIP, (head) => head.slice(30, 40).startsWith('raw/')),
    what: 'a Fiddler archive (SAZ)',
    how: 'export the sessions as HTTPArchive 1.2 in Fiddler',
  },
  { is: both(ZIP, matches(/xl\/|\[Content_Types\]\.xml/)), what: 'a spreadsheet (xlsx)', how: 'save the sheet as CSV' },
  { is: ZIP, what: 'a zip archive', how: 'unpack it (`unzip FILE`) and import what is in it' },
  {
    is: (head) => head.slice(257, 262) === 'ustar',
    what: 'a tar archive',
    how: 'unpack it (`tar -xf FILE`) and import what is in it',
  },
  { is: starts('\x28\xb5\x2f\xfd'), what: 'data packed by zstd', how: 'unpack it (`zstd -d FILE`)' },
  { is: starts('\xfd7zXZ\0'), what: 'data packed by xz', how: 'unpack it (`xz -d FILE`)' },
  { is: matches(/^BZh[1-9]/), what: 'data packed by bzip2', how: 'unpack it (`bzip2 -d FILE`)' },
  { is: starts('\x04\x22\x4d\x18'), what: 'data packed by lz4', how: 'unpack it (`lz4 -d FILE`)' },
  { is: starts('7z\xbc\xaf', 'Rar!'), what: 'a packed archive', how: 'unpack it and import what is in it' },
  { is: starts('\x1f\x8b'), what: 'gzip data within gzip data', how: 'unpack it once (`gzip -d FILE`)' },
  {
    is: starts('\x80\x02', '\x80\x03', '\x80\x04', '\x80\x05'),
    what: 'a Python pickle',
    how: 'have the program that made it write JSON lines; a pickle is never loaded here',
  },
  {
    is: starts('%PDF-', '\x89PNG', '\xff\xd8\xff', 'GIF8', 'RIFF', '\x7fELF', 'OggS', 'fLaC', 'ID3'),
    what: 'a document, an image, sound or a program',
    how: 'give the recording itself',
  },
  { is: matches(/^\s*(<\?xml[^>]*>\s*)?(<!--[^>]*-->\s*)?<jmeterTestPlan/), what: 'a JMeter test plan', how: RECORD },
  {
    is: matches(/^\s*(<\?xml[^>]*>\s*)?<testResults|^timeStamp,elapsed,/),
    what: 'results of JMeter (JTL), which hold no bodies',
    how: `take the test plan and ${RECORD}`,
  },
  { is: matches(/<items burpVersion/), what: 'an export of Burp', how: 'save the items as HAR' },
  {
    is: matches(/^\s*(<\?xml[^>]*>\s*)?(<\?charles[^>]*>\s*)?<charles-session/),
    what: 'a Charles session',
    how: 'export it as HAR (File, Export Session)',
  },
  {
    is: matches(/^\s*(<!--[^>]*-->\s*)?(<!doctype html|<html)/i),
    what: 'an HTML page',
    how: 'give the file itself: a download may have needed a login',
  },
  {
    is: matches(/^\s*<[?!a-zA-Z]/),
    what: 'an XML file',
    how: 'make HAR, JSON lines or curl commands of it, or send its requests through `memdrift record`',
  },
  {
    is: matches(/^WARC\/\d/),
    what: 'a web archive (WARC)',
    how: 'convert it to HAR, or record the traffic again with `memdrift record`',
  },
  { is: matches(/(from|require\()\s*['"]k6(\/|['"])/), what: 'a k6 script', how: RECORD },
  { is: matches(/(^|\n)[ \t]*(from locust import|import locust\b)/), what: 'a Locust file', how: RECORD },
  { is: matches(/io\.gatling\.|\bextends Simulation\b/), what: 'a Gatling simulation', how: RECORD },
  {
    is: matches(/^(RUN|ASSERTION)\t/),
    what: 'a log of Gatling, which holds no bodies',
    how: `take the simulation and ${RECORD}`,
  },
  {
    is: both((head) => !/^\s*\{/.test(head), both(matches(/(^|\n)config:\s*\n/), matches(/(^|\n)scenarios:/))),
    what: 'an Artillery script',
    how: RECORD,
  },
  {
    is: matches(/(^|\n)[ \t]*wrk\.(method|body|headers|format)\b|(^|\n)[ \t]*request\s*=\s*function\s*\(/),
    what: 'a script of wrk',
    how: RECORD,
  },
  { is: matches(/^\s*\{\s*"_type"\s*:\s*"export"/), what: 'an export of Insomnia', how: 'export it as HAR' },
  {
    is: matches(/^\s*\{?\s*"?(openapi|swagger)"?\s*:/),
    what: 'an OpenAPI description, which holds no requests',
    how: 'send example requests through `memdrift record`',
  },
  {
    is: matches(/^\s*###|(^|\n)(GET|POST|PUT|PATCH|DELETE) +\{\{/),
    what: 'requests of an HTTP client of an editor',
    how: RECORD,
  },
  {
    is: matches(/^# (HELP|TYPE) /),
    what: 'a page of Prometheus metrics, which holds no requests',
    how: 'record traffic, or import a log or a trace',
  },
  {
    is: matches(/^\{"status":"success","data":\{"resultType"/),
    what: 'an answer of Loki or Prometheus',
    how: 'export the lines of the log alone',
  },
  { is: matches(/^(import |from \w+ import |#!\/|const |package |"use strict")/), what: 'a program', how: RECORD },
  {
    is: both(matches(/^[\n\b][^ \n\r\t"{[#]/), (head) => head.includes('\0') || /[\x80-\xff]/.test(head.slice(0, 64))),
    what: 'perhaps protobuf messages',
    how: 'export them as JSON (OTLP: the file exporter with `format: json`)',
  },
];

/** @param head the beginning of the file, one character a byte; null for what is unknown */
export function foreignKind(head: string): Foreign | null {
  const kind = KINDS.find(({ is }) => is(head));
  return kind === undefined ? null : { what: kind.what, how: kind.how };
}
