#include "agora/circles/whole_circle.hpp"

#include "agora/base/assert.hpp"
#include "agora/circles/activity.hpp"
#include "agora/circles/events.hpp"
#include "agora/members/groups.hpp"
#include "found.hpp"
#include "member_store.hpp"
#include "task_store.hpp"
#include "tasks.hpp"

#include <algorithm>

namespace agora::circles {

CircleId put_whole_circle(db::WriteTx& tx, WholeCircle whole) {
    AGORA_ASSERT(!whole.texts.empty() && !whole.members.empty());
    Circle& circle = whole.circle;
    circle.circle_id = tx.new_id<CircleId>();
    circle.slug = free_slug(tx, whole.texts.front().words.name);
    circle.language = whole.texts.front().language;
    circle.charter_version = whole.texts.front().words.charter.empty() ? 0 : 1;
    const AccountId founder = whole.members.front().account_id;
    circle.founded_by = founder;
    insert_circle(tx, circle);
    for (const WholeText& text : whole.texts) {
        insert_text(
            tx, text_of(circle.circle_id, text.language, text.words, {founder, circle.founded_at}));
    }
    journal::emit(tx, {founder, circle.founded_at}, CircleFounded{circle.circle_id});
    for (Membership& member : whole.members) {
        member.circle_id = circle.circle_id;
        member.charter_version = circle.charter_version;
        if (!insert_member(tx, member)) continue;
        if (circle.state != State::closed) {
            members::enter_group(tx, member.account_id, circle.circle_id.value());
        }
        if (member.account_id != founder) {
            journal::emit(tx, {member.account_id, member.joined_at},
                          MemberJoined{circle.circle_id, member.account_id});
        }
    }
    if (whole.origin) {
        insert_origin(tx, {circle.circle_id, whole.origin, circle.language, 1});
    }
    for (const AccountId account : whole.interested) {
        insert_interest(tx, circle.circle_id, account, circle.founded_at);
    }
    note_activity(tx, circle.circle_id, std::max(whole.last_activity, circle.state_since));
    begin_tasks(tx, circle, utc_date(circle.state_since));
    for (const Task& task : list_tasks(tx, circle.circle_id)) {
        if (task.due_on > whole.tasks_done_until) continue;
        mark_done(tx, circle, task.step, founder, circle.state_since);
    }
    return circle.circle_id;
}

}  // namespace agora::circles
