// A box to write in: Enter sends, Shift+Enter breaks the line; what could not be sent stays.

const tallest = 140;

/** `more` says that there is something to send beside the text. */
export function startComposer(form, box, send, more = () => false) {
  let sending = false;
  const fit = () => {
    box.style.height = 'auto';
    box.style.height = `${Math.min(box.scrollHeight + 2, tallest)}px`;
  };
  box.addEventListener('input', fit);
  box.addEventListener('keydown', event => {
    // isComposing: Enter that ends a Vietnamese input method's word sends nothing
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const text = box.value.trim();
    if ((!text && !more()) || sending) return;
    sending = true;
    box.value = '';
    fit();
    if (!await send(text)) {
      box.value = box.value && text ? `${text}\n${box.value}` : box.value || text;
      fit();
    }
    sending = false;
    box.focus();
  });
  return { focus: () => box.focus() };
}
