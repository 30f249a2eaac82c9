export { drawCard } from './draw.ts';
export { layOutCard, type ServerCard } from './server-card.ts';
