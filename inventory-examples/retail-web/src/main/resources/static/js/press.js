let pressed = false;
const waiting = new Map();

/**
 * Puts a redraw off while somebody presses a button: replaced or moved between press and release, it would lose the click.
 * Of several redraws of one region the last one counts. Answers whether it was put off.
 */
export function putOff(region, redraw) {
  if (pressed) waiting.set(region, redraw);
  else waiting.delete(region);
  return pressed;
}

function press({target, button = 0}) {
  pressed = button === 0 && Boolean(target.closest?.('button, a, label, summary'));
}

function release() {
  pressed = false;
  // the click comes right after the release, and finds its button still there
  setTimeout(() => [...waiting.values()].forEach(redraw => redraw()));
}

addEventListener('pointerdown', press, true);
addEventListener('keydown', event => event.key === ' ' && press(event), true);
for (const end of ['pointerup', 'pointercancel', 'contextmenu', 'keyup']) addEventListener(end, release, true);
addEventListener('blur', release);
