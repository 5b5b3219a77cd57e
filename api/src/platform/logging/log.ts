import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Logger, pino } from 'pino';
import { currentRequest } from '../http/request-context';

export const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
export type LogLevel = (typeof logLevels)[number];
export type Log = Logger;

/** One JSON object on a line, to standard output unless said otherwise. */
export const openLog = (level: LogLevel, to?: DestinationStream): Log =>
  pino(
    {
      level,
      base: null,
      messageKey: 'message',
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    to ?? pino.destination(1),
  );

/** Hands what the framework and our services say to the log. What Nest tells of its own start is for those who debug. */
export class FrameworkLog implements LoggerService {
  constructor(private readonly to: Log) {}

  error(message: unknown, ...context: unknown[]): void {
    this.write('error', message, context);
  }

  warn(message: unknown, ...context: unknown[]): void {
    this.write('warn', message, context);
  }

  log(message: unknown, ...context: unknown[]): void {
    this.write('debug', message, context);
  }

  debug(message: unknown, ...context: unknown[]): void {
    this.write('debug', message, context);
  }

  verbose(message: unknown, ...context: unknown[]): void {
    this.write('trace', message, context);
  }

  private write(level: 'error' | 'warn' | 'debug' | 'trace', message: unknown, context: unknown[]): void {
    const requestId = currentRequest()?.requestId;
    const fields = { context: context.at(-1), ...(requestId ? { requestId } : {}) };
    this.to[level](fields, withoutPersonalData(wordsOf(message)));
  }
}

const wordsOf = (message: unknown): string =>
  message instanceof Error ? (message.stack ?? message.message) : String(message);

/** A driver's message may quote what it was given: addresses of people and of databases with their passwords. */
export const withoutPersonalData = (words: string): string =>
  words
    .replace(/\b[a-z][a-z0-9+.-]*:\/\/[^\s/@]+@/gi, '[credentials] ')
    .replace(/[^\s@<>"'()=,;]+@[^\s@<>"'(),;]+/g, '[e-mail]');
