import {get, send} from './api.js';

/** Who is here and what the shop is called; filled by openSession. */
export const session = {auth: true, user: null, first_user: false, currency: 'EUR', shop: 'STORE01', low_stock: 10};

export async function openSession() {
  Object.assign(session, await get('/api/session'));
}

export async function signIn(admin_id, password) {
  await send('POST', '/api/login_admin', {admin_id, password});
  await openSession();
}

export async function signOut() {
  await send('POST', '/api/logout');
  session.user = null;
  sessionStorage.clear();
}

/** True where nobody has to sign in, and for whoever did. */
export const admitted = () => !session.auth || session.user !== null;

export const isManager = () => !session.auth || session.user?.role?.toLowerCase() === 'manager';
