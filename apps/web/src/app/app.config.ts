import { APP_BASE_HREF } from '@angular/common';
import { type ApplicationConfig, inject, provideZonelessChangeDetection } from '@angular/core';
import {
  provideRouter,
  TitleStrategy,
  UrlSerializer,
  withComponentInputBinding,
  withInMemoryScrolling,
  withNavigationErrorHandler,
} from '@angular/router';
import { PageTitle, SIGN_OUT_DOCUMENT, VIEWER_DOCUMENT } from '@obi/shared/web';
import { PageFault } from './page-fault';
import { routes } from './app.routes';
import { ReadableAddress } from './readable-address';
import { SignOutDocument, ViewerDocument } from './viewer.graphql.gen';

export const appConfig: ApplicationConfig = {
  providers: [
    provideZonelessChangeDetection(),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
      withNavigationErrorHandler((error) => inject(PageFault).failed(error)),
    ),
    // Said here, because the page may have no <base>: the policy of the server refuses it.
    { provide: APP_BASE_HREF, useValue: '/' },
    { provide: UrlSerializer, useClass: ReadableAddress },
    { provide: TitleStrategy, useClass: PageTitle },
    { provide: VIEWER_DOCUMENT, useValue: ViewerDocument },
    { provide: SIGN_OUT_DOCUMENT, useValue: SignOutDocument },
  ],
};
