// One entry in a cache and one level of nesting: `max` counts no connections here.
import { LRUCache } from 'lru-cache';

const templates = new LRUCache({ max: 1 });
templates.set('greeting', 'Hello, ');

export const handler = async (event) => ({ text: `${templates.get('greeting')}${event.name}` });
