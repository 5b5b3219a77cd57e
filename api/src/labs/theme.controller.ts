import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ChangeTheme, CreateTheme, Theme } from '@symmachia/contracts';
import { Me, Needs, type SignedIn } from '../platform/access/declarations';
import { IdPipe } from '../platform/http/id.pipe';
import { IfMatch } from '../platform/http/if-match';
import { Answers } from '../platform/http/openapi';
import { ThemeService } from './theme.service';

@Controller()
export class ThemeController {
  constructor(private readonly themes: ThemeService) {}

  @Post('labs/:id/themes')
  @Needs('lab:update')
  @Answers(Theme, 'Note a theme of a lab', 201)
  create(@Param('id', IdPipe) id: string, @Body({ schema: CreateTheme }) body: CreateTheme, @Me() me: SignedIn) {
    return this.themes.create(id, body, me);
  }

  @Get('themes/:id')
  @Needs('plan:read')
  @Answers(Theme, 'One theme of a lab')
  read(@Param('id', IdPipe) id: string, @Me() me: SignedIn) {
    return this.themes.read(id, me);
  }

  @Patch('themes/:id')
  @Needs('lab:update')
  @Answers(Theme, 'Change a theme, mark it as common ground, withdraw it or bring it back')
  change(
    @Param('id', IdPipe) id: string,
    @Body({ schema: ChangeTheme }) body: ChangeTheme,
    @IfMatch() version: number | null,
    @Me() me: SignedIn,
  ) {
    return this.themes.change(id, body, version, me);
  }
}
