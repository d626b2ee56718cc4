import {isManager} from './session.js';
import {dashboardView} from './views/dashboard.js';
import {locationsView} from './views/locations.js';
import {movementsView} from './views/movements.js';
import {posView} from './views/pos.js';
import {productsView} from './views/products.js';
import {reportsView} from './views/reports.js';
import {salesView} from './views/sales.js';
import {usersView} from './views/users.js';

/** Every view: its address, its name, its picture, and what draws it. On a phone the first four stand in the bar. */
const ALL = [
  {name: 'dashboard', title: 'Dashboard', icon: 'dashboard', view: dashboardView},
  {name: 'pos', title: 'Point of sale', short: 'Sell', icon: 'sell', view: posView},
  {name: 'products', title: 'Products', icon: 'products', view: productsView},
  {name: 'movements', title: 'Movements', icon: 'movements', view: movementsView},
  {name: 'sales', title: 'Sales history', icon: 'sales', view: salesView},
  {name: 'locations', title: 'Locations', icon: 'locations', view: locationsView},
  {name: 'reports', title: 'Reports', icon: 'reports', view: reportsView},
  {name: 'users', title: 'Users', icon: 'users', view: usersView, manager: true},
];

/** The views that whoever is here may open. */
export const routes = () => ALL.filter(route => !route.manager || isManager());
