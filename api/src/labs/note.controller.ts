import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ChangeLabNote, CreateLabNote, LabNote } from '@symmachia/contracts';
import { Me, Needs, type SignedIn } from '../platform/access/declarations';
import { IdPipe } from '../platform/http/id.pipe';
import { IfMatch } from '../platform/http/if-match';
import { Answers } from '../platform/http/openapi';
import { NoteService } from './note.service';

@Controller()
export class NoteController {
  constructor(private readonly notes: NoteService) {}

  @Post('labs/:id/notes')
  @Needs('lab:update')
  @Answers(LabNote, 'Keep a note of a lab, in Markdown', 201)
  create(@Param('id', IdPipe) id: string, @Body({ schema: CreateLabNote }) body: CreateLabNote, @Me() me: SignedIn) {
    return this.notes.create(id, body, me);
  }

  @Get('notes/:id')
  @Needs('plan:read')
  @Answers(LabNote, 'One note of a lab')
  read(@Param('id', IdPipe) id: string, @Me() me: SignedIn) {
    return this.notes.read(id, me);
  }

  @Patch('notes/:id')
  @Needs('lab:update')
  @Answers(LabNote, 'Change a note, who may read it, withdraw it or bring it back')
  change(
    @Param('id', IdPipe) id: string,
    @Body({ schema: ChangeLabNote }) body: ChangeLabNote,
    @IfMatch() version: number | null,
    @Me() me: SignedIn,
  ) {
    return this.notes.change(id, body, version, me);
  }
}
