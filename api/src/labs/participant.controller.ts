import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ChangeLabParticipant, CreateLabParticipant, LabParticipant } from '@symmachia/contracts';
import { Me, Needs, type SignedIn } from '../platform/access/declarations';
import { IdPipe } from '../platform/http/id.pipe';
import { IfMatch } from '../platform/http/if-match';
import { Answers } from '../platform/http/openapi';
import { ParticipantService } from './participant.service';

@Controller()
export class ParticipantController {
  constructor(private readonly participants: ParticipantService) {}

  @Post('labs/:id/participants')
  @Needs('lab:update')
  @Answers(LabParticipant, 'Note who took part in a lab: a person, by name only with their consent, or a group', 201)
  create(
    @Param('id', IdPipe) id: string,
    @Body({ schema: CreateLabParticipant }) body: CreateLabParticipant,
    @Me() me: SignedIn,
  ) {
    return this.participants.create(id, body, me);
  }

  @Get('participants/:id')
  @Needs('plan:read')
  @Answers(LabParticipant, 'One participant of a lab; the name for the unit and its facilitators')
  read(@Param('id', IdPipe) id: string, @Me() me: SignedIn) {
    return this.participants.read(id, me);
  }

  @Patch('participants/:id')
  @Needs('lab:update')
  @Answers(LabParticipant, 'Change a participant, withdraw one or bring one back')
  change(
    @Param('id', IdPipe) id: string,
    @Body({ schema: ChangeLabParticipant }) body: ChangeLabParticipant,
    @IfMatch() version: number | null,
    @Me() me: SignedIn,
  ) {
    return this.participants.change(id, body, version, me);
  }
}
