import { Injectable, type PipeTransform } from '@nestjs/common';
import { type ExportFormat, exportFormats } from '@symmachia/contracts';
import { Problem } from '../platform/problem/problem';

/** The ending of a file's name in a path: one of those there are, else there is no such file. */
@Injectable()
export class FormatPipe implements PipeTransform<string, ExportFormat> {
  transform(value: string): ExportFormat {
    const format = exportFormats.find((known) => known === value);
    if (!format) throw new Problem('not-found');
    return format;
  }
}
