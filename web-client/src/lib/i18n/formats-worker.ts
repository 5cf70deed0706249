// Its name is the locale.
new Intl.NumberFormat(self.name, { style: 'currency', currency: 'EUR' });
new Intl.DateTimeFormat(self.name);
self.close();
