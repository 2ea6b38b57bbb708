import { once } from 'node:events';
import http, { type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';

/** A real service of web sockets for one test, and what it saw of each session. */
export interface SocketService {
  url: string;
  sessions: SeenSession[];
}

export interface SeenSession {
  path: string | undefined;
  headers: IncomingMessage['headers'];
  protocol: string;
  /** Texts, and the lengths of other messages. */
  messages: (string | number)[];
  /** Code of its end; 1006 where the connection broke. */
  closed: number | null;
}

/** What a service does with a message. */
type Answers = (socket: WebSocket, message: string | number, session: SeenSession) => void;

/** An answer in parts: `{"type":"response.delta"}` as often as asked, then `{"type":"response.done"}`. */
export const inParts: Answers = (socket, message) => {
  if (typeof message === 'number') return;
  const { parts = 3 } = JSON.parse(message) as { parts?: number };
  for (let part = 0; part < parts; part++) socket.send('{"type":"response.delta","delta":"word"}');
  socket.send('{"type":"response.done"}');
};

/** @param refused status with which no connection is opened */
export async function serveSockets(answers: Answers = inParts, refused?: number): Promise<SocketService> {
  const sessions: SeenSession[] = [];
  const server = http.createServer((_request, response) => response.end('ok'));
  const sockets = new WebSocketServer({ noServer: true, handleProtocols: ([first]) => first ?? false });
  server.on('upgrade', (request, connection, head) => {
    if (refused !== undefined) {
      connection.end(`HTTP/1.1 ${refused} No\r\ncontent-length: 2\r\n\r\nno`);
      return;
    }
    sockets.handleUpgrade(request, connection, head, (socket) => {
      const { url: path, headers } = request;
      const session: SeenSession = { path, headers, protocol: socket.protocol, messages: [], closed: null };
      sessions.push(session);
      socket.on('error', () => undefined);
      socket.on('close', (code) => {
        session.closed = code;
      });
      socket.on('message', (data: RawData, isBinary) => {
        const message = isBinary ? (data as Buffer).length : String(data);
        session.messages.push(message);
        answers(socket, message, session);
      });
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of sockets.clients) socket.terminate();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, sessions };
}
