import { describe, expect, it } from 'vitest';
import { findingsOf, fixed, told } from '../agreements';

const RULE = 'response-undefined';
const means = (text: string) => `response-time:\n  respond: 1 hour\n  response-means: ${text}\n`;

describe('a response that nobody defines', () => {
  it.each([
    ['for all reports', 'response-time: {respond: 4 hours}\n'],
    ['for a level alone', 'response-time: {respond: none}\npriorities: {levels: [{id: P1, respond: 1 hour}]}\n'],
    ['where another term is defined', 'response-time: {respond: 4 hours}\ndefinitions: {Report: a message}\n'],
    ['where `also` tells of something else', 'response-time: {respond: 4 hours, also: Reports are kept.}\n'],
  ])('is found %s', (_, text) => {
    expect(told(RULE, text)).toEqual(['response-time.response-means: response-time']);
  });

  it('is told with the time, and written by its fix', () => {
    const text = 'response-time:\n  respond: 4 hours\n';
    expect(findingsOf(RULE, text)[0]?.message).toBe(
      'A response is promised within 4 hours, and nothing says what a response is: an automatic reply would do. State under `response-means` that a person answers.',
    );
    const mended = fixed(RULE, text);
    expect(mended).toContain('  response-means: a message or call by a person');
    expect(told(RULE, mended)).toEqual([]);
  });

  it.each([
    ['no response is promised', 'response-time: {respond: none}\n'],
    ['nothing is written yet', 'response-time: {business-hours: Mon-Fri 08:00-18:00}\n'],
    ['the time is a placeholder', 'response-time: {respond: TBD}\n'],
    ['the meaning is a placeholder', 'response-time: {respond: 1 hour, response-means: TBD}\n'],
    ['the section has the author’s own words', 'response-time: {respond: 1 hour, text: We answer in person.}\n'],
    ['a definition says it', 'response-time: {respond: 1 hour}\ndefinitions: {Response: an answer by a person}\n'],
    ['a further sentence says it', 'response-time:\n  respond: 1 hour\n  also: A response is an answer by a person.\n'],
  ])('is not found where %s', (_, text) => {
    expect(told(RULE, text)).toEqual([]);
  });
});

describe('a response that a machine may give', () => {
  it.each([
    ['an automatic e-mail', 'automatic'],
    ['an automated acknowledgement of the ticket system', 'automated'],
    ['an auto-reply or a call', 'auto-reply'],
    ['a call by an engineer or an automatic confirmation', 'automatic'],
    ['an e-mail with the ticket number', 'ticket number'],
    ['confirmation of receipt', 'confirmation'],
    ['the creation of a ticket', 'creation of a ticket'],
    ['when the system acknowledges the report', 'system acknowledges'],
    ['an answer of the chatbot', 'chatbot'],
    ["a message from the Provider's system that the report has been received", "from the Provider's system"],
    ['An automatic reply counts. It is sent no later than 5 minutes after the report.', 'automatic'],
  ])('is found in “%s”', (text, words) => {
    const [finding] = findingsOf(RULE, means(text));
    expect(finding?.message).toBe(
      `“${words}” lets a machine respond, so that the time to respond is kept before anybody has read the report. Say that a person answers.`,
    );
  });

  it('becomes a person’s answer by its fix', () => {
    const mended = fixed(RULE, means('an automatic e-mail'));
    expect(mended).toBe(means('a message or call by a person who has read the report and begins to work on it'));
    expect(told(RULE, mended)).toEqual([]);
  });

  it.each([
    'a call or message by a person who has read the report',
    'a call by a technician; an automatic reply does not count',
    'a person’s answer, other than an automatic reply',
    'more than an automatic acknowledgement',
    'a message by an engineer with the ticket number',
    'an acknowledgement by the service desk',
    'a call. Automatic replies are not responses.',
  ])('is not found in “%s”', (text) => {
    expect(told(RULE, means(text))).toEqual([]);
  });
});
