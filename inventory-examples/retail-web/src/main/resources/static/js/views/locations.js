import {go} from '../address.js';
import {get, path, send} from '../api.js';
import {confirmed} from '../dialog.js';
import {h} from '../dom.js';
import {field, formDialog} from '../form.js';
import {count} from '../format.js';
import {icon} from '../icons.js';
import {empty, load} from '../list.js';
import {menu} from '../menu.js';
import {head, segments} from '../page.js';
import {isManager, session} from '../session.js';
import {attempt, toast} from '../toast.js';

/** Where stock lies. */
export function locationsView(stage) {
  const region = h('div', {});
  let archived = false;
  stage.append(
    head('Locations', 'Warehouses, shops, shelves: wherever stock lies.', addButton()),
    h('div.tools', {}, segments('Show', [['active', 'Active'], ['archived', 'Archived']], 'active', chosen => {
      archived = chosen === 'archived';
      refresh();
    })),
    region);
  refresh();
  return {refresh};

  function refresh() {
    return load(region, () => get('/api/locations', {archived: archived || undefined}), draw);
  }

  function draw(locations) {
    const shown = locations.filter(location => location.archived === archived);
    if (shown.length) return h('ul.places', {}, shown.map(place));
    if (archived) return h('div.card', {}, empty('archive', 'Nothing is archived'));
    return h('div.card', {}, empty('locations', 'No locations yet', 'Add the first place where stock lies.', addButton()));
  }

  function addButton() {
    return isManager() && h('button.button.primary', {type: 'button', onclick: add}, icon('add'), 'Add location');
  }

  function place(location) {
    return h('li.card.place', {},
      h('header.place-head', {},
        h('span.place-icon', {}, icon('locations')),
        h('div', {}, h('h2', {}, location.name), h('code', {}, location.location_id)),
        location.location_id === session.shop && h('span.tag.in', {}, 'Shop'),
        menu(`Steps for ${location.name}`, steps(location), `menu-${location.location_id}`)),
      h('p.place-address', {}, location.address || 'Not specified'),
      h('dl.place-figures', {},
        h('div', {}, h('dt', {}, 'Units'), h('dd', {}, count(location.units ?? 0))),
        h('div', {}, h('dt', {}, 'Different products'), h('dd', {}, count(location.products ?? 0)))));
  }

  function steps(place) {
    const manager = isManager();
    const leaves = manager && place.location_id !== session.shop;
    return [
      ['reports', 'Stock here', () => go('reports', {tab: 'stock', location: place.location_id})],
      ['movements', 'Movements', () => go('movements', {location: place.location_id})],
      manager && ['edit', 'Edit', () => edit(place)],
      leaves && !place.archived && ['archive', 'Archive', () => archive(place)],
      manager && place.archived && ['restore', 'Restore', () => restore(place)],
      leaves && ['remove', 'Delete', () => remove(place), true],
    ];
  }

  function fields(place) {
    return [
      field({name: 'location_id', label: 'Location id', required: true, maxlength: 50, value: place?.location_id,
        hint: place && 'A new id keeps all movements.'}),
      field({name: 'name', label: 'Name', required: true, maxlength: 100, value: place?.name}),
      field({name: 'address', label: 'Address', lines: 2, value: place?.address ?? ''}),
    ];
  }

  function add() {
    formDialog({title: 'Add location', fields: fields(), submit: 'Add location', onsubmit: async given => {
      await send('POST', '/api/locations', given);
      toast(`${given.name} was added`);
      refresh();
    }});
  }

  function edit(place) {
    formDialog({title: 'Edit location', fields: fields(place), submit: 'Save', onsubmit: async given => {
      await send('PUT', path`/api/locations/${place.location_id}`, given);
      toast(`${given.name} was saved`);
      refresh();
    }});
  }

  async function archive(place) {
    const yes = await confirmed({title: 'Archive location', yes: 'Archive', text: `${place.name} will no longer be offered. Its history stays, and it can be restored. What still lies there must go out first.`});
    if (yes) await attempt(() => send('POST', path`/api/locations/${place.location_id}/archive`), `${place.name} is archived`) && refresh();
  }

  async function restore(place) {
    await attempt(() => send('POST', path`/api/locations/${place.location_id}/restore`), `${place.name} is back`) && refresh();
  }

  async function remove(place) {
    const yes = await confirmed({title: 'Delete location', yes: 'Delete', danger: true,
      text: `Delete ${place.name} (${place.location_id})? Only a location without movements can be deleted; others are archived.`});
    if (yes) await attempt(() => send('DELETE', path`/api/locations/${place.location_id}`), `${place.name} was deleted`) && refresh();
  }
}
