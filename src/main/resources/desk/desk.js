// Enhances the desk; every page works without it.
'use strict';

const STEP = 40;

document.querySelector('[data-focus]')?.focus();
const address = document.querySelector('[data-address]')?.dataset.address;
if (address && address !== location.pathname) {
  // The way back leads to the case: to the answer of its forms, the browser warns of sending them twice.
  history.replaceState(null, '', address);
}
document.querySelectorAll('[data-script]').forEach(part => { part.hidden = false; });
document.querySelectorAll('[data-viewer]').forEach(viewer);

/* Zooms, rotates, moves and brightens a picture, by buttons and keys. */
function viewer(item) {
  const frame = item.querySelector('[data-frame]');
  if (!frame) {
    return;
  }
  const picture = frame.querySelector('img');
  const name = picture.alt;
  let look;
  const actions = [
    ['−', 'Zoom out', () => { look.zoom = Math.max(1, look.zoom / 1.25); }],
    ['+', 'Zoom in', () => { look.zoom = Math.min(8, look.zoom * 1.25); }],
    ['⟳', 'Rotate', () => { look.turn += 90; }],
    ['☼', 'Brighter', () => { look.light = Math.min(3, look.light + 0.2); }],
    ['☾', 'Darker', () => { look.light = Math.max(0.2, look.light - 0.2); }],
    ['Reset', 'Reset', reset],
  ];
  const keys = {
    '-': 0, '+': 1, '=': 1, r: 2, b: 3, d: 4, 0: 5,
  };
  const moves = {
    ArrowLeft: [STEP, 0], ArrowRight: [-STEP, 0], ArrowUp: [0, STEP], ArrowDown: [0, -STEP],
  };

  function reset() {
    look = {zoom: 1, turn: 0, light: 1, x: 0, y: 0};
  }

  function show() {
    picture.style.transform = `translate(${look.x}px, ${look.y}px) rotate(${look.turn}deg) scale(${look.zoom})`;
    picture.style.filter = `brightness(${look.light})`;
    item.dataset.look = `${look.zoom.toFixed(2)} ${look.turn % 360} ${look.light.toFixed(1)}`;
  }

  function act(number) {
    actions[number][2]();
    show();
  }

  const tools = item.querySelector('.desk-document__tools');
  actions.map(([text, label], number) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = text;
    button.title = label;
    button.setAttribute('aria-label', `${label}: ${name}`);
    button.addEventListener('click', () => act(number));
    return button;
  }).reverse().forEach(button => tools.prepend(button));

  frame.tabIndex = 0;
  frame.setAttribute('role', 'group');
  frame.setAttribute('aria-label', `Viewer: ${name}`);
  frame.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key in keys) {
      act(keys[event.key]);
    } else if (event.key in moves) {
      look.x += moves[event.key][0];
      look.y += moves[event.key][1];
      show();
    } else {
      return;
    }
    event.preventDefault();
  });
  frame.addEventListener('wheel', event => {
    if (document.activeElement === frame) {
      event.preventDefault();
      act(event.deltaY < 0 ? 1 : 0);
    }
  }, {passive: false});
  reset();
  show();
}
