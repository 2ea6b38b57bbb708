import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';

/** One part of a form; a file where it has a name of one. */
export interface FormPart {
  name: string;
  content: Buffer;
  fileName?: string;
  type?: string;
}

/** As curl tells types of files. */
const TYPES: Readonly<Record<string, string>> = {
  '.gif': 'image/gif',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.htm': 'text/html',
  '.html': 'text/html',
  '.pdf': 'application/pdf',
  '.xml': 'application/xml',
};

/** A part that is a file. @param path of which the last part is its name */
export function filePart(
  name: string,
  path: string,
  content: Buffer,
  said: { type?: string; fileName?: string },
): FormPart {
  const fileName = said.fileName ?? basename(path.replaceAll('\\', '/'));
  return {
    name,
    content,
    fileName,
    type: said.type ?? TYPES[extname(fileName).toLowerCase()] ?? 'application/octet-stream',
  };
}

/** A form as multipart/form-data (RFC 7578). Its boundary follows from its content, so that an import gives the same file twice. */
export function multipartForm(parts: readonly FormPart[]): { type: string; body: Buffer } {
  const digest = createHash('sha256');
  for (const { name, content } of parts) digest.update(name).update('\0').update(content).update('\0');
  const boundary = `------------------------${digest.digest('hex').slice(0, 16)}`;
  const pieces = parts.flatMap(({ name, content, fileName, type }) => [
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="${escaped(name)}"` +
        (fileName === undefined ? '' : `; filename="${escaped(fileName)}"`) +
        (type === undefined ? '' : `\r\nContent-Type: ${type}`) +
        '\r\n\r\n',
    ),
    content,
    Buffer.from('\r\n'),
  ]);
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)]),
  };
}

/** As browsers do (HTML, "multipart/form-data"). */
function escaped(text: string): string {
  return text.replace(/["\r\n]/g, (character) => encodeURIComponent(character));
}
