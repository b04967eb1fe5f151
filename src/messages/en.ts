/**
 * Every word of the interface, in English. What stands between braces is filled in where a message is used; `one` and `other` are
 * chosen by `count`. `<name>...</name>` is a link or an emphasis that the page makes. Each group is used by one part of the site, so
 * that a script takes along those of its own alone.
 */
export const en = {
  /** What several parts of the site say. */
  common: {},
  /** Around every page: its head, its foot, the links between them. */
  frame: {},
  home: {},
  briefings: {},
  briefing: {},
  themes: {},
  theme: {},
  roles: {},
  register: {},
  partnerships: {},
  lessons: {},
  charts: {},
  questions: {},
  sessions: {},
  handouts: {},
  glossary: {},
  notices: {},
  /** Names of fields, facts and dates that exports and pages share. */
  facts: {},
  exports: {},
  slides: {},
  /** The action-plan sheet, and what its script says. */
  actionPlan: {
    sheet: {
      title: 'Action plan',
      actions: 'What we will do',
      questions: {
        about: 'What we read',
        when: 'When we met',
        there: 'Who was there',
        learned: 'What we learned',
        know: 'How we will know that it has made a difference',
        again: 'When we will look at this again',
      },
      hints: { about: 'The briefing or the session', there: 'The team, or roles' },
      columns: { what: 'What', who: 'Who', by: 'By when' },
    },
    /** The name of the file, without its ending. */
    file: 'action-plan',
    downloaded: 'Saved as {file}.',
    stored: 'Kept in this browser.',
    cleared: 'The sheet is clear.',
    clearedHere: 'The sheet is clear. Nothing of it is kept in this browser.',
    undo: 'Undo',
    removed: 'Action {number} was removed.',
    restored: 'Action {number} is back.',
  },

  // What scripts say. A group belongs to the script of one page, or to what several load together: a script that shared a group with
  // another would have it as one more file.

  /** The page to search on. */
  search: {
    searching: 'Searching…',
    slow: 'This takes longer than it should. You can wait, or try again.',
    failed: 'The search could not be loaded. It needs the network. Try again, or look under a theme or your role below.',
    nothing: 'Nothing was found. Try fewer or other words, or look under a theme or your role below.',
    nothingFor: 'Nothing was found for “{query}”. Try fewer or other words, or look under a theme or your role below.',
    nothingIn: 'Nothing was found in: {filters}. Try fewer or other words, or look under a theme or your role below.',
    nothingForIn: 'Nothing was found for “{query}” in: {filters}. Try fewer or other words, or look under a theme or your role below.',
    results: { one: '{count} result', other: '{count} results' },
    resultsIn: { one: '{count} result in: {filters}', other: '{count} results in: {filters}' },
    without: {
      one: 'No page has all of your words. {count} result without {words}.',
      other: 'No page has all of your words. {count} results without {words}.',
    },
    withoutIn: {
      one: 'No page has all of your words. {count} result without {words} in: {filters}.',
      other: 'No page has all of your words. {count} results without {words} in: {filters}.',
    },
    quoted: '“{word}”',
    corrected: 'Showing results for {corrected}. Search instead for {typed}.',
    renamed: '“{from}” is now called {to}.',
    value: '{name} ({count})',
    removeFilter: 'Take out {facet}:',
    groups: {
      bets: 'Best match',
      briefings: 'Briefings',
      recommendations: 'Recommendations',
      elsewhere: 'Elsewhere on this site',
      all: 'On this site',
    },
    more: 'Show {count} more of {total}',
    /** What there is more of, for those who hear the button without its heading. */
    moreOf: {
      bets: 'best match',
      briefings: 'briefings',
      recommendations: 'recommendations',
      elsewhere: 'elsewhere on this site',
      all: 'on this site',
    },
    alsoIn: 'Also in {sections}',
    /** What results of each kind are called. */
    kinds: {
      review: 'Reviews',
      topic: 'Topics',
      recommendations: 'Recommendations',
      theme: 'Themes',
      role: 'Roles',
      page: 'Pages',
      session: 'Sessions',
      term: 'Terms',
    },
    /** What one result is called. */
    kind: {
      review: 'Review',
      topic: 'Topic',
      recommendations: 'Recommendation',
      theme: 'Theme',
      role: 'Role',
      page: 'Page',
      session: 'Session',
      term: 'Term',
    },
    /** What each filter is called, above its values. */
    facets: {
      kind: 'Kind',
      theme: 'Theme',
      agency: 'Role',
      partnership: 'Partnership',
      type: 'Kind of review',
      year: 'Year of the report',
      age: 'Age of the child',
      asked: 'Who is asked',
      answer: 'Answer',
    },
  },

  /** The script of every page that is read. */
  reading: {
    links: 'Links to copy',
    add: 'Add to a session',
    copy: 'Copy',
    copied: 'Copied',
    copyWhat: 'Copy {what}',
    copiedWhat: 'Copied {what}',
    notCopied: 'It could not be copied. Copy it from here: {what}',
    linkTo: 'link to {name}',
  },

  /** The page that stands where there is none. */
  notFound: { looking: 'Looking for what this address may have meant…' },

  /** What adds a part of a page to a session. */
  adding: {
    open: 'Open it',
    add: 'Add to your session: {name}',
    added: 'Added.',
    removed: 'Taken out. Press again to put it back.',
    mark: 'Added',
    most: 'A session has at most {most} steps. It was not added.',
    tooLong: 'Your session is as long as a link can hold. It was not added.',
    notAdded: 'It could not be added: this browser keeps nothing for this site, or has no room left.',
    notRemoved: 'It could not be taken out: this browser keeps nothing just now.',
    empty: 'Your session is empty.',
    steps: { one: '{count} step in your session.', other: '{count} steps in your session.' },
  },

  /** The page to build a session on. */
  builder: {
    aSession: 'A session',
    minutes: { one: 'one minute', other: '{count} minutes' },
    minuteUnit: { one: 'minute', other: 'minutes' },
    summary: { one: '{count} step, from {from} to {to}', other: '{count} steps, from {from} to {to}' },

    // A step.
    up: 'Move up',
    down: 'Move down',
    remove: 'Remove',
    /** A button, and the step that it is of. */
    buttonOf: '{button}: {name}',
    titleAndPrompts: 'Title and prompts',
    title: 'Title',
    titleInstead: 'Title, where the heading of the page will not do',
    prompts: 'Prompts, one a line',
    minutesLabel: 'Minutes',
    minutesFault: 'A step has from 1 to {most} whole minutes. It counts as {minutes} until you change this.',
    promptsCut: 'A step has at most {prompts} prompts, of at most {characters} characters. What was more was left out.',
    noTitle: 'A step without a title',
    pageNoTitle: 'A page without a title',
    pageGone: 'A page that is not here',
    pageUnread: 'A page that could not be read just now',
    pageLoading: '…',
    aboutGone: 'This page is no longer here. Remove the step, or give it a title and keep it.',
    aboutUnread: 'The page could not be read just now: {link}',
    aboutPart: 'This part is no longer here. The step opens the page at its top: {link}',
    aboutWithin: '{link}, in {page}',
    aboutIn: 'In {link}',
    openPage: 'Open the page',

    // The list of steps.
    most: 'A session has at most {most} steps.',
    stepAdded: 'Step {number} was added. Give it a title.',
    stepMoved: '{name} is now step {number} of {count}.',
    stepRemoved: 'Removed: {name}.',
    stepRestored: '{name} is back as step {number}.',

    // The session, and what is done with it.
    tooLong: 'The session is now too long for a link, and its end would be lost. Shorten a prompt, or remove a step.',
    notSaved: 'This browser could not keep the session. Copy its link, so that it is not lost.',
    fromLink: 'This session came with a link. Your browser keeps it once you change it.',
    fromLinkBesideOwn: {
      one: 'This session came with a link. Your browser keeps another one of {count} step. That one stays as it is until you choose.',
      other: 'This session came with a link. Your browser keeps another one of {count} steps. That one stays as it is until you choose.',
    },
    fromLinkBesideNamed: {
      one: 'This session came with a link. Your browser keeps another one, “{title}”, of {count} step. That one stays as it is until you choose.',
      other:
        'This session came with a link. Your browser keeps another one, “{title}”, of {count} steps. That one stays as it is until you choose.',
    },
    saveThis: 'Keep this one in my browser',
    openOwn: 'Open my own',
    savedThis: 'This session is now kept in your browser.',
    ownRestored: 'Your own session is back.',
    ownOpened: 'This is your own session.',
    cleared: 'The session is empty.',
    restored: 'The session is back.',
    linkPutAway: 'The session of the link is put away. This is your own.',
    linkRestored: 'The session of the link is back.',
    linkCopied: 'The link was copied.',
    linkSelected: 'The link is selected: copy it with Ctrl+C, or Cmd+C on a Mac.',
    codeLabel: 'QR code of the link to this session',
    codeTooLong: 'The link is too long for a QR code. Shorten the prompts, or share the link itself.',
    codeFine: 'The link is long, so the code is fine: show it large, or share the link itself.',
    codeOpens: 'It opens this session.',
    codeShown: 'The QR code is shown. {about}',
    codeFailed: 'The code could not be made just now. Try again, or share the link itself.',

    // Its sheet on paper.
    from: '{from} to {to}',
    read: 'Read: {text} {address}',
    readAddress: 'Read: {address}',
    within: '{name}, in {page}',
    forWhom: 'For whom: {audience}',
    onScreen: 'This session on a screen: {link}',

    // Its file for the content folder.
    summaryOfFile: {
      one: 'A session of {minutes} in {count} step.',
      other: 'A session of {minutes} in {count} steps.',
    },
    minutesOfFile: { one: '{count} minute', other: '{count} minutes' },
    readTogether: 'Read together',
    openAddress: 'Open <{address}>.',
    fileSaved: 'Saved as {file}.',
    beforeSaving: '{missing} Then it can be saved.',
    missing: {
      title: 'Give the session a title.',
      audience: 'Say whom the session is for.',
      steps: 'Add a step.',
      step: 'Give step {number} a title.',
      minutes: 'A session has at most {most} minutes, and this has {minutes}. Shorten a step.',
    },

    // What was left out of a link.
    notAllRead: 'Not all of the link could be read.',
    ofStep: 'Step {number}: {message}',
    andMore: 'And {count} more.',
    link: {
      tooLong: 'The link is too long. Its end was left out.',
      newer: 'This link was made by a newer version of this site. It cannot be read here.',
      none: 'This link holds no session.',
      unread: 'A part of the link could not be read, and was left out.',
      broken: 'A text that is not whole was left out.',
      titleCut: 'The title is too long. It has at most {most} characters, and its end was left out.',
      audienceCut: 'The line on who it is for is too long. It has at most {most} characters, and its end was left out.',
      promptCut: 'A prompt is too long. It has at most {most} characters, and its end was left out.',
      minutes: 'A step has from 1 to {most} minutes. It has {minutes} now.',
      notAPage: 'What it opens is not a page that a step can open, and was left out.',
      steps: {
        one: 'A session has at most {most} steps. The last one was left out.',
        other: 'A session has at most {most} steps. The last {count} were left out.',
      },
      prompts: {
        one: 'A step has at most {most} prompts. The last one was left out.',
        other: 'A step has at most {most} prompts. The last {count} were left out.',
      },
      stepOfNothing: 'Step {number} of the link was left out: it opens nothing and has no title.',
      stepNotAPage: 'Step {number} of the link was left out: what it opens is not a page that a step can open.',
    },
  },

  /** The page of what is kept on a device. */
  offline: {
    nothing: 'Nothing is kept on this device',
    list: 'What is kept now',
    sessions: 'Sessions',
    pages: 'Pages that were opened',
    stop: 'Stop keeping',
    stopped: '{title} is no longer kept.',
    clear: 'Clear all of it',
    cleared: 'All of it was cleared.',
    allow: 'Keep pages on this device again',
    allowed: 'Pages that you open from now on are kept.',
    refuse: 'Keep nothing on this device',
    refused: 'All of it was cleared, and nothing will be kept.',
    aboutRefused: 'You chose that this site keeps nothing here. Only that choice is stored.',
    heading: 'Kept on this device',
    missing: 'This page is not kept here',
  },

  /** The button that keeps a session for when there is no network. */
  keepSession: {
    keep: 'Keep for offline',
    stop: 'Stop keeping for offline',
    keeping: 'Keeping this session, and what its steps open…',
    done: '{done} of {count}',
    kept: {
      one: '{count} page is kept on this device. It opens without a network.',
      other: '{count} pages are kept on this device. They open without a network.',
    },
    gone: 'This session is no longer on the site.',
    stopped: 'It is no longer kept.',
    noRoom: 'There is no room for it on this device.',
    failed: 'It could not be kept. Try again when the network is better.',
  },

  /** Slides on a wall. */
  stage: {
    place: '{number} of {count}',
    placeBlack: '{number} of {count}, black',
    clock: { one: '{gone} of {count} minute gone', other: '{gone} of {count} minutes gone' },
    next: 'Next: {heading}. {words}',
    last: 'This is the last slide.',
  },

  /** The slides of a session that someone built. */
  builtSlides: {
    aSession: 'A session',
    own: 'Your own session',
    title: '{title} · slides',
    empty: 'There is no step in this session yet.',
    minutes: { one: 'one minute', other: '{count} minutes' },
    summary: { one: '{minutes} in one step.', other: '{minutes} in {count} steps.' },
    time: '{from} to {to}: {name}.',
    together: 'Together',
    gone: 'This page is no longer here',
    unreadHeading: 'A page of this site',
    unread: 'It could not be read just now. Load this page again.',
    part: '{number} of {count}',
    speaker: 'For the speaker',
    codeLabel: 'QR code of the link to this session',
  },
} as const
