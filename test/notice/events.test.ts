import {describe, expect, test} from 'vitest'
import {readNotice} from '../../src/notice/read-notice.ts'
import {profiles} from './profiles.ts'

const heading =
  '# Freedom of Information Act 2000 (FOIA) Decision notice\n\nDate: 5 December 2025\n\n## Request and response\n\n'

/** A notice whose account of the case is these paragraphs. */
function read(...paragraphs: readonly string[]) {
  const text = paragraphs.map((words, index) => `${index + 1}. ${words}`).join('\n\n')
  return readNotice(heading + text, {profiles}).notice
}

/** The events of an account, as `event date`. */
function eventsOf(...paragraphs: readonly string[]): string[] {
  return read(...paragraphs)
    .events.filter(({event}) => event !== 'notice')
    .map(({event, date, approximate}) => `${event} ${date}${approximate ? ' or so' : ''}`)
}

const request = 'On 3 January 2023 the complainant requested information about apps from the Council.'
const response = 'The Council responded on 20 January 2023.'
const review = 'The complainant asked for an internal review on 1 February 2023.'
const outcome = 'The Council provided the outcome of its internal review on 20 February 2023.'

describe('a request', () => {
  // From real notices, register summaries and tribunal decisions that describe notices.
  test.each([
    [
      'The complainant requested the following information from London Metropolitan University on 6 September 2025:',
      '2025-09-06',
    ],
    ['The complainant submitted the following request to the MOD on 16 January 2019:', '2019-01-16'],
    [
      'On 30 March 2023, the complainant wrote to the MPS and requested the following information:',
      '2023-03-30',
    ],
    [
      'On 14 September 2020 the complainant wrote to the Force and asked for information in these terms:',
      '2020-09-14',
    ],
    ['The following request was made to the NPA on 1 February 2021:', '2021-02-01'],
    ['The request with which this notice is concerned was made on 5 October 2015.', '2015-10-05'],
    ['The complainant’s request was submitted through the Board’s website on 7 October 2024:', '2024-10-07'],
    ['The request, made on 10 June 2024, was in two parts.', '2024-06-10'],
    ['The complainant wrote to the Department on 9 January 2025 in these terms:', '2025-01-09'],
    [
      'On 6 June 2023, the complainant, which is a residents’ group, made the following request to the Council:',
      '2023-06-06',
    ],
    ['On Monday 17 June 2019 the complainant made a request to the Council which read:', '2019-06-17'],
    ['On 3 June 2024, the Applicant made a request for information to the Authority.', '2024-06-03'],
    ['The request was received on 6 May 2025:', '2025-05-06'],
  ])('%s', (words, date) => {
    expect(eventsOf(words)).toEqual([`request ${date}`])
  })

  test('of a day that is not sure is approximate', () => {
    expect(
      eventsOf(
        'On 27 September 2024 (or shortly before) the complainant requested information of the following description:',
      ),
    ).toEqual(['request 2024-09-27 or so'])
    expect(
      eventsOf('On or about 27 September 2024 the complainant requested the following information:'),
    ).toEqual(['request 2024-09-27 or so'])
  })

  test('of which only the month is given is no event', () => {
    const notice = read(
      'The request was made in September 2024 for details of discussions held in July of 2024.',
      'DSIT responded on 25 October 2024.',
    )
    expect(notice.events.map(({event}) => event)).toEqual(['response', 'notice'])
    expect(notice.correspondence).toMatchObject([{kind: 'request', date: null}])
  })

  test('before the one that the notice is about is kept apart, with what came of it', () => {
    const notice = read(
      'The complainant submitted the following request to the MOD on 16 January 2019: “A letter.”',
      'This request followed the MOD’s refusal of the following request, which the complainant had submitted on 19 April 2018: “The covering letter.”',
      'The MOD responded to the request of 16 January 2019 on 12 February 2019. It referred to its refusal notice of 25 June 2018 in relation to the earlier request.',
      'The complainant contacted the MOD on 12 February 2019 and asked it to conduct an internal review of its handling of the request he had submitted to it on 16 January 2019.',
    )
    expect(notice.events.map(({event, date}) => `${event} ${date}`)).toEqual([
      'request 2019-01-16',
      'response 2019-02-12',
      'review-requested 2019-02-12',
      'notice 2025-12-05',
    ])
    expect(notice.events[0]?.mentions).toMatchObject([{date: '2019-01-16', paragraph: '3'}])
    expect(notice.correspondence).toMatchObject([
      {kind: 'request', date: '2018-04-19', earlier: true},
      {kind: 'response', date: '2018-06-25'},
      {date: '2019-01-16'},
    ])
  })

  test('beside another of the same notice has events of its own', () => {
    const notice = read(
      'On 3 January 2023 the complainant made the following request: “A list.”',
      response,
      'On 3 March 2023 the complainant made the following request: “A map.”',
      'The Council responded on 28 March 2023.',
    )
    expect(notice.events.map(({event, date, request: of}) => `${of} ${event} ${date}`)).toEqual([
      '1 request 2023-01-03',
      '1 response 2023-01-20',
      '2 request 2023-03-03',
      '2 response 2023-03-28',
      '1 notice 2025-12-05',
    ])
  })
})

describe('a response', () => {
  test.each([
    ['On 25 January 2023, the Council responded.', '2023-01-25'],
    ['The Council’s response is dated 25 January 2023.', '2023-01-25'],
    ['The Council’s response came on 25 January 2023.', '2023-01-25'],
    ['The Council’s response, on 25 January 2023, was that it held nothing.', '2023-01-25'],
    ['In its reply, sent on 25 January 2023, the Council gave three names.', '2023-01-25'],
    ['The Council issued a refusal notice on 25 January 2023, citing section 43(2).', '2023-01-25'],
    ['A response was provided on 25 January 2023.', '2023-01-25'],
    [
      'The Council acknowledged the request the next day and responded to it on 25 January 2023.',
      '2023-01-25',
    ],
    ['The Council did not respond until 25 January 2023.', '2023-01-25'],
    ['It was not until 25 January 2023 that the Council responded.', '2023-01-25'],
    ['On the 25 January 2023 the Council responded to the Request.', '2023-01-25'],
    ['UKRI explained in their initial response on 25 January 2023 that it held nothing.', '2023-01-25'],
    [
      'The Council wrote to the complainant on 25 January 2023. It told him that the request was vexatious.',
      '2023-01-25',
    ],
    ['The Council asked for clarification on 5 January 2023, and replied on 25 January 2023.', '2023-01-25'],
  ])('%s', (words, date) => {
    expect(eventsOf(request, words)).toEqual(['request 2023-01-03', `response ${date}`])
  })

  test.each([
    [
      'By the date of this notice the public authority has not issued a substantive response to this request.',
    ],
    ['The Council acknowledged the request on 5 January 2023.'],
    ['The complainant wrote to the Council on 5 March 2023 to ask when she could expect a response.'],
    ['He said: “The Council responded on 5 January 2023.”'],
    ['The Council had to respond by 31 January 2023.'],
  ])('is none: %s', words => {
    expect(eventsOf(request, words)).toEqual(['request 2023-01-03'])
  })
})

describe('a review', () => {
  test.each([
    ['The complainant requested an internal review on 1 March 2023.', '2023-03-01'],
    ['An internal review was requested on 1 March 2023.', '2023-03-01'],
    ['On 1 March 2023 the complainant asked for that decision to be reviewed.', '2023-03-01'],
    ['The complainant was dissatisfied and asked for an internal review on 1 March 2023.', '2023-03-01'],
    [
      'The complainant wasn’t happy with that and asked for an internal review on 1 March 2023.',
      '2023-03-01',
    ],
    [
      'On 1 March 2023 the Appellant wrote to the Company Secretary of Cardiff Bus seeking an internal review.',
      '2023-03-01',
    ],
    [
      'On 1 March 2023, the Applicant wrote to the Authority requesting a review of its decision.',
      '2023-03-01',
    ],
    [
      'On 1 March 2023 the complainant asked for the decision about the other four to be looked at afresh.',
      '2023-03-01',
    ],
    ['The complainant asked it to reconsider on 1 March 2023.', '2023-03-01'],
    ['On the same date, she asked for an internal review.', '2023-01-20'],
    ['The complainant asked for an internal review the following day.', '2023-01-21'],
    ['The complainant asked for an internal review on 1 March.', '2023-03-01'],
  ])('is asked for: %s', (words, date) => {
    expect(eventsOf(request, response, words)).toEqual([
      'request 2023-01-03',
      'response 2023-01-20',
      `review-requested ${date}`,
    ])
  })

  test.each([
    ['DSIT sent them the outcome of its internal review on 9 March 2023.', '2023-03-09'],
    ['The MOD informed him of the outcome of the internal review on 9 March 2023.', '2023-03-09'],
    [
      'By email of the 9 March 2023 the Council provided Mr Wailes with the outcome of its internal review.',
      '2023-03-09',
    ],
    ['The outcome of that review was given to the complainant on 9 March 2023.', '2023-03-09'],
    [
      'The outcome of the internal review, dated 9 March 2023, was that the Council stood by its decision.',
      '2023-03-09',
    ],
    ['The review was completed on 9 March 2023.', '2023-03-09'],
    [
      'On 9 March 2023 the Council completed its review and stood by its reliance on section 21.',
      '2023-03-09',
    ],
    ['On 9 March 2023, RDC wrote back to say that its view hadn’t changed.', '2023-03-09'],
    [
      'The committee carried out the review, and on 9 March 2023 the complainant was told that it had upheld the refusal.',
      '2023-03-09',
    ],
    ['The Council declined to change its position on 9 March 2023.', '2023-03-09'],
    ['The complainant got the Council’s answer on 9 March 2023.', '2023-03-09'],
    ['On 9 March 2023 Cardiff Bus gave a formal decision, rejecting the review application.', '2023-03-09'],
  ])('has its outcome: %s', (words, date) => {
    expect(eventsOf(request, response, review, words).slice(3)).toEqual([`review-outcome ${date}`])
  })
})

describe('a complaint', () => {
  test.each([
    [
      'The complainant contacted the Commissioner on 15 March 2023 to complain about the way their request for information had been handled.',
    ],
    [
      'The complainant contacted the Commissioner on 15 March 2023 in order to complain about the MOD’s failure to provide him with the information.',
    ],
    [
      'On 15 March 2023 the complainant complained to the Commissioner about the refusal of the internal review.',
    ],
    ['The complainant brought the matter to the Commissioner on 15 March 2023.'],
    ['The complainant brought his complaint to the Commissioner on 15 March 2023.'],
    ['A complaint about the handling of the request was made to the Commissioner on 15 March 2023.'],
    ['A complaint to the Commissioner followed on 15 March 2023.'],
    ['The complaint reached the Commissioner on 15 March 2023.'],
    ['Mr Wailes referred the matter to the Information Commissioner on 15 March 2023.'],
    [
      'On 15 March 2023, the Applicant wrote to the Commissioner, applying for a decision in terms of section 47(1) of FOISA.',
    ],
  ])('%s', words => {
    expect(eventsOf(request, response, review, outcome, words).slice(4)).toEqual(['complaint 2023-03-15'])
  })

  test('is made once, whatever is written later', () => {
    expect(
      eventsOf(
        request,
        response,
        'She contacted the Commissioner on 15 March 2023.',
        'On 7 April 2023 the Commissioner wrote to the Council. On 5 May 2023 the Council provided the Commissioner with the information.',
      ),
    ).toEqual(['request 2023-01-03', 'response 2023-01-20', 'complaint 2023-03-15'])
  })
})

describe('events', () => {
  test('stand where the account tells them, with the other places as mentions', () => {
    const {events} = readNotice(
      `${heading}1. ${request}\n\n2. ${response}\n\n## Reasons for decision\n\n3. The Council responded to the request of 3 January 2023 on 20 January 2023.\n`,
      {profiles},
    ).notice
    expect(events).toMatchObject([
      {event: 'request', paragraph: '1', line: 7, mentions: [{paragraph: '3', line: 13, date: '2023-01-03'}]},
      {
        event: 'response',
        paragraph: '2',
        line: 9,
        mentions: [{paragraph: '3', line: 13, date: '2023-01-20'}],
      },
      {event: 'notice', paragraph: null, line: 3},
    ])
  })

  test('point at the words of the date', () => {
    const text = `${heading}1. On Tuesday, 3rd\n   January\u00A02023 the complainant requested information from the Council.\n`
    const [event] = readNotice(text, {profiles}).notice.events
    expect(text.slice(...(event?.span ?? [0, 0]))).toBe('Tuesday, 3rd\n   January\u00A02023')
  })

  test('of a day that there is not have no date', () => {
    expect(
      eventsOf('On 31 April 2023 the complainant requested information about apps from the Council.'),
    ).toEqual(['request null'])
  })

  test('are read in other layouts', () => {
    const crlf = `${heading}1) ${request}\n\n2) ${response}\n`.replaceAll('\n', '\r\n')
    const escaped = `${heading}1\\. ${request}\n\n2\\. ${response}\n`
    for (const text of [crlf, escaped]) {
      const {events} = readNotice(text, {profiles}).notice
      expect(events.map(({event, paragraph}) => `${event} ${paragraph}`)).toEqual([
        'request 1',
        'response 2',
        'notice null',
      ])
    }
  })
})
