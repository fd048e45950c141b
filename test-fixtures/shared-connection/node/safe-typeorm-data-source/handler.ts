// A DataSource holds a pool; a repository's query borrows a connection of it.
import { DataSource } from 'typeorm';
import { Order } from './order.entity.js';

const source = new DataSource({ type: 'postgres', url: process.env.DATABASE_URL, entities: [Order] });
await source.initialize();

export const handler = async (event: { id: number }) => source.getRepository(Order).findOneBy({ id: event.id });
