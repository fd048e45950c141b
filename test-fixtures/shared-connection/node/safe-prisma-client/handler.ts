// PrismaClient has its own pool; the array form of $transaction takes one connection for the whole batch.
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

export const handler = async (event: { from: number; to: number; amount: number }) =>
  prisma.$transaction([
    prisma.account.update({ where: { id: event.from }, data: { balance: { decrement: event.amount } } }),
    prisma.account.update({ where: { id: event.to }, data: { balance: { increment: event.amount } } }),
  ]);
