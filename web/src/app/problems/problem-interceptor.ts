import { HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { Words } from '@symmachia/ui';
import { catchError, throwError } from 'rxjs';
import { SignedOut } from '../session/signed-out';
import { toProblem } from './problem';
import { UnsavedInput } from './unsaved-input';

/** Asks for answers in the reader's language, and turns every failure into a Problem. */
export const problemInterceptor: HttpInterceptorFn = (request, next) => {
  const signedOut = inject(SignedOut);
  const unsaved = inject(UnsavedInput);
  const language = inject(Words).language();
  return next(request.clone({ setHeaders: { 'Accept-Language': language } })).pipe(
    catchError((error: unknown) => {
      const problem = toProblem(error);
      if (problem.code === 'not-signed-in' && !unsaved.any()) signedOut.noticed();
      return throwError(() => problem);
    }),
  );
};
