// There is one Etag object a worker, so its hash is one for A and B.
import { createHash, type Hash } from 'node:crypto';

class Etag {
  private readonly hash: Hash = createHash('md5'); // hazard: unsafe-shared-object/statefulObject

  async of(url: string) {
    const response = await fetch(url);
    return this.hash.update(await response.text()).digest('hex');
  }
}

const etag = new Etag();

export const handler = async (event: { url: string }) => etag.of(event.url);
