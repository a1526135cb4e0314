// Enhances the pages; every page works without it.
'use strict';

const LONGEST_SIDE = 2400;
const SMALLEST_SIDE = 600;
const SAMPLE = 256;
const LARGEST_FILE = 10 * 1024 * 1024;

function start() {
  const problems = document.querySelector('[data-focus]');
  if (problems) {
    problems.focus();
    // The way back leads to the page itself: to the answer of a form, the browser warns of sending it twice.
    history.replaceState(null, '', document.querySelector('[data-address]')?.dataset.address ?? location.href);
  }
  const form = document.querySelector('form[data-upload]');
  if (form) {
    uploads(form);
  }
  document.querySelectorAll('[data-copy]').forEach(copies);
  const state = document.querySelector('[data-moves=true]');
  if (state) {
    follow(state);
  }
}

/* Copies a text. */
function copies(button) {
  const field = document.getElementById(button.dataset.copy);
  button.hidden = false;
  button.addEventListener('click', async () => {
    field.select();
    const done = navigator.clipboard
      ? await navigator.clipboard.writeText(field.value).then(() => true, () => false)
      : document.execCommand('copy');
    document.querySelector('[data-copied]').hidden = !done;
  });
}

/* Pictures: a preview, hints before the upload, and a reduction to the needed size. */
function uploads(form) {
  const inputs = [...form.querySelectorAll('input[type=file]')];
  inputs.forEach(input => input.addEventListener('change', () => chosen(input)));
  form.addEventListener('submit', event => {
    event.preventDefault();
    send();
  });
  let ready = Promise.resolve();
  let choices = 0;

  function chosen(input) {
    choices++;
    ready = Promise.resolve();
    inputs.filter(other => other !== input).forEach(other => { other.value = ''; });
    const file = input.files[0];
    const area = form.querySelector('[data-preview-area]');
    area.hidden = true;
    area.replaceChildren();
    hint(file && file.size > LARGEST_FILE ? form.dataset.large : '');
    if (file && file.type.startsWith('image/')) {
      ready = prepare(input, file, area, choices).catch(() => {});
    }
  }

  /* Another file may be chosen meanwhile: that one counts. */
  async function prepare(input, file, area, choice) {
    const picture = await createImageBitmap(file);
    if (choice !== choices) {
      return;
    }
    const image = document.createElement('img');
    image.alt = form.dataset.preview;
    image.addEventListener('load', () => URL.revokeObjectURL(image.src));
    image.src = URL.createObjectURL(file);
    area.append(image);
    area.hidden = false;
    if (Math.max(picture.width, picture.height) > LONGEST_SIDE) {
      const canvas = draw(picture, LONGEST_SIDE / Math.max(picture.width, picture.height));
      const blob = await new Promise(done => canvas.toBlob(done, 'image/jpeg', 0.9));
      if (blob && blob.size < file.size && choice === choices) {
        const files = new DataTransfer();
        files.items.add(new File([blob], 'picture.jpg', {type: 'image/jpeg'}));
        input.files = files.files;
      }
    }
    if (choice === choices && input.files[0].size <= LARGEST_FILE) {
      hint(form.dataset[quality(picture)]);
    }
  }

  function draw(picture, scale) {
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    return canvas;
  }

  function quality(picture) {
    if (Math.min(picture.width, picture.height) < SMALLEST_SIDE) {
      return 'small';
    }
    const canvas = draw(picture, SAMPLE / Math.max(picture.width, picture.height));
    const {width, height} = canvas;
    const pixels = canvas.getContext('2d').getImageData(0, 0, width, height).data;
    const grey = new Float32Array(width * height);
    let sum = 0;
    let white = 0;
    for (let i = 0; i < grey.length; i++) {
      grey[i] = 0.299 * pixels[4 * i] + 0.587 * pixels[4 * i + 1] + 0.114 * pixels[4 * i + 2];
      sum += grey[i];
      white += grey[i] > 250 ? 1 : 0;
    }
    let edges = 0;
    for (let y = 1; y < height - 1; y++) {
      for (let x = 1; x < width - 1; x++) {
        const i = y * width + x;
        edges += (4 * grey[i] - grey[i - 1] - grey[i + 1] - grey[i - width] - grey[i + width]) ** 2;
      }
    }
    if (sum / grey.length < 50) {
      return 'dark';
    }
    if (white / grey.length > 0.35) {
      return 'glare';
    }
    return edges / grey.length < 40 ? 'blurred' : 'good';
  }

  function hint(text) {
    form.querySelector('[data-hint]').textContent = text;
  }

  async function send() {
    await ready;
    const request = new XMLHttpRequest();
    const progress = form.querySelector('[data-progress]');
    const button = form.querySelector('button');
    const failed = () => {
      button.disabled = false;
      progress.hidden = true;
      hint(form.dataset.failed);
    };
    const answered = () => {
      if (!show(request)) {
        failed();
      }
    };
    request.upload.addEventListener('progress', event => { progress.value = 100 * event.loaded / event.total; });
    request.addEventListener('load', answered);
    request.addEventListener('error', failed);
    request.open('POST', form.action);
    request.send(new FormData(form));
    progress.hidden = false;
    button.disabled = true;
    hint(form.dataset.sending);
  }

  /* Shows the next page, or this one with its errors; false where the answer is none of our pages, but a proxy's. */
  function show(request) {
    if (request.status < 400) {
      location.assign(request.responseURL);
      return true;
    }
    const page = new DOMParser().parseFromString(request.responseText, 'text/html');
    const main = page.querySelector('main');
    if (!main) {
      return false;
    }
    document.title = page.title;
    document.querySelector('main').replaceWith(main);
    start();
    if (!document.getElementById('file-error')) {
      inputs.forEach(keep);
    }
    return true;
  }

  /* What was chosen stays chosen, unless it is the file that is wrong. */
  function keep(input) {
    const again = document.getElementById(input.id);
    if (again && input.files.length > 0) {
      again.files = input.files;
      again.dispatchEvent(new Event('change'));
    }
  }
}

/* Updates the status without a reload. */
function follow(state) {
  const timer = setInterval(async () => {
    const answer = await fetch(location.href, {headers: {Accept: 'text/html'}}).catch(() => null);
    if (!answer || answer.status >= 500) {
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const next = page.querySelector('[data-state]');
    if (!next || answer.redirected) {
      location.assign(answer.url);
    } else if (next.dataset.state !== state.dataset.state) {
      document.title = page.title;
      state.replaceChildren(...next.childNodes);
      state.dataset.state = next.dataset.state;
      if (next.dataset.moves !== 'true') {
        clearInterval(timer);
      }
    }
  }, 3000);
}

start();
