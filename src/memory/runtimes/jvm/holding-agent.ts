import { ClassFile, PUBLIC, STATIC, u2 } from './class-file.js';
import { jarOf } from './jar.js';

/**
 * A Java agent that holds memory until it is loaded again with no words. Its class is
 *
 *     public class MemdriftHolding extends ClassLoader {
 *       static Object[] held;
 *       public MemdriftHolding() { super(null); }
 *       public static void agentmain(String words) throws Exception {
 *         if (words.isEmpty()) { held = null; return; }
 *         String[] parts = words.split(" ");
 *         byte[] code = new byte[Integer.parseInt(parts[3])];
 *         new DataInputStream(new FileInputStream(parts[2])).readFully(code);
 *         held = new Object[3];
 *         held[0] = new byte[Integer.parseInt(parts[0])];
 *         held[1] = ByteBuffer.allocateDirect(Integer.parseInt(parts[1]));
 *         held[2] = new MemdriftHolding().defineClass(null, code, 0, code.length);
 *       }
 *     }
 *
 * Written here as bytes: no compiler is needed to build memdrift, and nobody has to trust a binary in the repository.
 */
export function holdingAgent(): Buffer {
  const own = new ClassFile();
  const held = u2(own.field(NAME, 'held', '[Ljava/lang/Object;'));
  const call = (owner: string, name: string, type: string): Buffer => u2(own.method(owner, name, type));
  const parse = [OP.invokestatic, call('java/lang/Integer', 'parseInt', '(Ljava/lang/String;)I')];
  const part = (at: number): Piece[] => [OP.aload1, OP.iconst0 + at, OP.aaload];
  const bytesOf = (at: number): Piece[] => [...part(at), ...parse, OP.newarray, ARRAY_OF_BYTES];
  const create = (name: string): Piece[] => [OP.new, u2(own.class(name)), OP.dup];
  const init = (owner: string, type: string): Piece[] => [OP.invokespecial, call(owner, '<init>', type)];
  const element = (at: number): Piece[] => [OP.aload3, OP.iconst0 + at];

  const letGo = [OP.aconst_null, OP.putstatic, held, OP.return];
  const isEmpty = [OP.aload0, OP.invokevirtual, call('java/lang/String', 'isEmpty', '()Z')];
  const branchBytes = 3;
  const begins = sized(isEmpty) + branchBytes + sized(letGo);
  const hold = [
    ...[OP.aload0, OP.ldc_w, u2(own.string(' '))],
    ...[OP.invokevirtual, call('java/lang/String', 'split', '(Ljava/lang/String;)[Ljava/lang/String;'), OP.astore1],
    ...[...bytesOf(3), OP.astore2],
    ...[...create('java/io/DataInputStream'), ...create('java/io/FileInputStream'), ...part(2)],
    ...init('java/io/FileInputStream', '(Ljava/lang/String;)V'),
    ...init('java/io/DataInputStream', '(Ljava/io/InputStream;)V'),
    ...[OP.aload2, OP.invokevirtual, call('java/io/DataInputStream', 'readFully', '([B)V')],
    ...[OP.iconst0 + 3, OP.anewarray, u2(own.class('java/lang/Object')), OP.dup, OP.astore3, OP.putstatic, held],
    ...[...element(0), ...bytesOf(0), OP.aastore],
    ...[...element(1), ...part(1), ...parse],
    ...[OP.invokestatic, call('java/nio/ByteBuffer', 'allocateDirect', '(I)Ljava/nio/ByteBuffer;'), OP.aastore],
    ...[...element(2), ...create(NAME), ...init(NAME, '()V')],
    ...[OP.aconst_null, OP.aload2, OP.iconst0, OP.aload2, OP.arraylength, OP.invokevirtual],
    ...[call(NAME, 'defineClass', '(Ljava/lang/String;[BII)Ljava/lang/Class;'), OP.aastore, OP.return],
  ];
  const branch = [OP.ifeq, u2(begins - sized(isEmpty))];
  const constructed = [OP.aload0, OP.aconst_null, ...init('java/lang/ClassLoader', '(Ljava/lang/ClassLoader;)V')];
  const code = joined([...isEmpty, ...branch, ...letGo, ...hold]);
  const content = own.bytes(
    NAME,
    'java/lang/ClassLoader',
    [['held', '[Ljava/lang/Object;']],
    [
      { ...METHOD, access: PUBLIC, name: '<init>', descriptor: '()V', code: joined([...constructed, OP.return]) },
      { ...METHOD, name: 'agentmain', descriptor: '(Ljava/lang/String;)V', code, frameAt: begins },
    ],
  );
  const manifest = `Manifest-Version: 1.0\nAgent-Class: ${NAME}\n\n`;
  return jarOf({ 'META-INF/MANIFEST.MF': Buffer.from(manifest), [`${NAME}.class`]: content });
}

/** A class that nobody runs, which takes about that many bytes of metaspace: with the code of its methods. */
export function classOfSize(bytes: number): Buffer {
  const methods = Array.from({ length: Math.round(bytes / METHOD_BYTES) }, (_, at) => {
    const code = Buffer.alloc(METHOD_BYTES); // does nothing
    code[METHOD_BYTES - 1] = OP.return;
    return { ...METHOD, name: `m${at}`, descriptor: '()V', code };
  });
  return new ClassFile().bytes('MemdriftHeld', 'java/lang/Object', [], methods);
}

type Piece = number | Buffer;

const NAME = 'MemdriftHolding';
const METHOD = { access: PUBLIC | STATIC, stack: 8, locals: 4 };
/** Metaspace comes in chunks of powers of two: of larger methods half of a chunk would be left. */
const METHOD_BYTES = 8000;
const ARRAY_OF_BYTES = 8;
/** The Java Virtual Machine Specification, chapter 6. */
const OP = {
  aconst_null: 0x01,
  iconst0: 0x03,
  ldc_w: 0x13,
  aload0: 0x2a,
  aload1: 0x2b,
  aload2: 0x2c,
  aload3: 0x2d,
  aaload: 0x32,
  astore1: 0x4c,
  astore2: 0x4d,
  astore3: 0x4e,
  aastore: 0x53,
  dup: 0x59,
  ifeq: 0x99,
  return: 0xb1,
  putstatic: 0xb3,
  invokevirtual: 0xb6,
  invokespecial: 0xb7,
  invokestatic: 0xb8,
  new: 0xbb,
  newarray: 0xbc,
  anewarray: 0xbd,
  arraylength: 0xbe,
} as const;

function joined(pieces: readonly Piece[]): Buffer {
  return Buffer.concat(pieces.map((piece) => (typeof piece === 'number' ? Buffer.of(piece) : piece)));
}

function sized(pieces: readonly Piece[]): number {
  return joined(pieces).length;
}
