import {h} from '../dom.js';
import {count, shortTime} from '../format.js';
import {icon} from '../icons.js';

const SIGNS = {in: '+', out: '−', shift: ''};
const ARROWS = {in: 'down', out: 'up', shift: 'movements'};

/** Whether a movement adds (in), takes away (out) or changes the place (shift). */
function movementTone(movement) {
  if (movement.from_location && movement.to_location) return 'shift';
  return movement.to_location ? 'in' : 'out';
}

export function movementBadge(movement) {
  return h('span.tag', {class: movement.movement_type === 'Sale' ? 'sold' : movementTone(movement)}, movement.movement_type);
}

/** A movement in one line, as the dashboard shows it. */
export function movementLine(movement) {
  const way = [movement.from_location, movement.to_location].filter(Boolean).join(' → ');
  const tone = movementTone(movement);
  return h('li.row', {},
    h('span.arrow', {class: tone}, icon(ARROWS[tone])),
    h('span.row-main', {}, movement.product_name ?? movement.product_id,
      h('span.row-note', {}, `${movement.movement_type} · ${way} · `, shortTime(movement.timestamp))),
    h('span.row-end.strong', {}, `${SIGNS[tone]}${count(movement.qty)}`));
}
