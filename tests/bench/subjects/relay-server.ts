/** The floor: passes every message on to the other sockets of its room and knows nothing of what is in it. */
import { createServer } from 'node:http';
import { WebSocketServer, type WebSocket } from 'ws';

const rooms = new Map<string, Set<WebSocket>>();
const server = createServer();
const sockets = new WebSocketServer({ server, perMessageDeflate: false });

function roomOf(path: string): Set<WebSocket> {
  const room = rooms.get(path) ?? new Set<WebSocket>();
  rooms.set(path, room);
  return room;
}

sockets.on('connection', (socket, request) => {
  const room = roomOf(request.url ?? '/');
  room.add(socket);
  socket.on('error', () => socket.terminate());
  socket.on('close', () => room.delete(socket));
  socket.on('message', (data) => {
    for (const other of room) if (other !== socket && other.readyState === other.OPEN) other.send(data, { binary: true });
  });
});

server.listen(Number(process.env['PORT']), '127.0.0.1');
