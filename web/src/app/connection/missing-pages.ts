import { DOCUMENT, ErrorHandler, inject } from '@angular/core';
import { NavigationError, Router } from '@angular/router';
import { Connection } from './connection';

/** The browsers' words for a part of the program that could not be fetched. */
const missingPart = /dynamically imported module|importing a module script failed/i;

/**
 * A page whose part of the program could not be fetched, for want of a connection or because a newer program is served by
 * now: it is opened anew as soon as the server answers. Where it cannot even begin, nothing is tried again and again.
 */
export function openAnewWhenBack({ error, url }: NavigationError): void {
  const isMissing = error instanceof Error && missingPart.test(error.message);
  if (!isMissing || !inject(Router).navigated) return inject(ErrorHandler).handleError(error);
  const connection = inject(Connection);
  const { location } = inject(DOCUMENT);
  connection.lose();
  connection.returned(false).subscribe(() => location.assign(url));
  void connection.look();
}
