/** The screen of the meeting. */
@NullMarked
package vn.dautu.meeting.ui;

import org.jspecify.annotations.NullMarked;
