// Hocuspocus with its SQLite extension and its own defaults, as its documentation starts it.
import { join } from 'node:path';
import { SQLite } from '@hocuspocus/extension-sqlite';
import { Server } from '@hocuspocus/server';

const server = new Server({
  port: Number(process.env.PORT),
  address: '127.0.0.1',
  quiet: true,
  extensions: [new SQLite({ database: join(process.env.BENCH_DATA, 'hocuspocus.sqlite') })],
});

await server.listen();
