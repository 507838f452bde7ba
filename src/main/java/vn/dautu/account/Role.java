package vn.dautu.account;

/** What a person may do. */
public enum Role {
    /** Department officer: edits every project that the department monitors. */
    DEPARTMENT,
    /** Project owner: edits the agency's own projects. */
    OWNER,
    /** Leader: reads everything, edits nothing. */
    LEADER,
    /** Administrator: accounts and settings, no business data. */
    ADMIN
}
