#include "personal_tables.hpp"

#include "agora/base/text.hpp"

namespace agora::forum {
namespace {

using web::Erasure;
using web::Ground;

constexpr std::string_view kReaders = tr("Whoever the category is for");
constexpr std::string_view kWithForum = tr("As long as the cooperative keeps the forum");
constexpr std::string_view kClosing = tr("Until you close your account");

std::vector<web::PersonalTable> written() {
    return {
        {.table = "forum_thread",
         .account_column = "author",
         .personal = "author",
         .plain = "thread_id category_id kind language title initial made_at posts answers "
                  "first_answer_at last_post_at accepted_place accepted_at closed moderation",
         .what = tr("Questions and discussions that you began"),
         .purpose = tr("To say to members who asks"),
         .ground = Ground::legitimate_interest,
         .audience = kReaders,
         .retention = kWithForum,
         .erasure = Erasure::blank_columns,
         .kept_because = tr("Others answered it; that it was you goes")},
        {.table = "forum_post",
         .account_column = "author",
         .personal = "author",
         .plain = "thread_id place language body version made_at changed_at removal reason",
         .what = tr("What you wrote in the forum"),
         .purpose = tr("To answer each other, and to find the answer again"),
         .ground = Ground::legitimate_interest,
         .audience = kReaders,
         .retention = kWithForum,
         .erasure = Erasure::blank_columns,
         .kept_because = tr("Others answered it; that it was you goes. You can take your texts "
                            "away one by one before")},
        {.table = "forum_translation",
         .account_column = "author",
         .personal = "author",
         .plain = "thread_id place language title body of_version version changed_at",
         .what = tr("What you translated in the forum"),
         .purpose = tr("To say who translated it"),
         .ground = Ground::legitimate_interest,
         .audience = kReaders,
         .retention = kWithForum,
         .erasure = Erasure::blank_columns,
         .kept_because = tr("The text is somebody else's; that you translated it goes")},
        {.table = "forum_faq",
         .account_column = "made_by",
         .personal = "made_by",
         .plain = "faq_id category_id thread_id language question answer version made_at "
                  "changed_at withdrawn",
         .what = tr("Frequently asked questions that you made"),
         .purpose = tr("To know who keeps them"),
         .ground = Ground::legitimate_interest,
         .audience = tr("Nobody"),
         .retention = kWithForum,
         .erasure = Erasure::blank_columns,
         .kept_because = tr("The answer stays useful; that you made it goes")},
    };
}

std::vector<web::PersonalTable> moderated() {
    return {
        {.table = "forum_act",
         .account_column = "author",
         .personal = "author",
         .plain = "act_id thread_id place kind reason made_at",
         .what = tr("What moderators did with your texts, and why"),
         .purpose = tr("To let you read the reason"),
         .ground = Ground::legitimate_interest,
         .audience = tr("You and the moderators of the category"),
         .retention = kWithForum,
         .erasure = Erasure::blank_columns,
         .kept_because = tr("Moderation has to stay accountable; that it was about you goes")},
        {.table = "forum_act",
         .account_column = "made_by",
         .personal = "made_by",
         .what = tr("What you did as a moderator"),
         .purpose = tr("To say who decided"),
         .ground = Ground::legitimate_interest,
         .audience = tr("Whose text it was and the moderators of the category"),
         .retention = kWithForum,
         .erasure = Erasure::blank_columns,
         .kept_because = tr("Moderation has to stay accountable; that it was you goes")},
        {.table = "forum_moderator",
         .account_column = "account_id",
         .personal = "category_id since",
         .what = tr("Categories that you moderate"),
         .purpose = tr("To let you moderate, and to say who does"),
         .ground = Ground::contract,
         .audience = kReaders,
         .retention = tr("Until the task ends or you close your account")},
    };
}

std::vector<web::PersonalTable> pictures() {
    return {
        {.table = "forum_picture",
         .account_column = "account_id",
         .personal = "thread_id place file small_file bytes language alternative_text "
                     "rights_holder licence people_shown hidden added_at",
         .plain = "picture_id word",
         .what = tr("Your pictures in the forum, whose they are and what others may do with them"),
         .purpose = tr("To show what words do not say"),
         .ground = Ground::consent,
         .audience = kReaders,
         .retention = tr("Until you take them out of your text, take the text away or close your "
                         "account; 30 days when no text shows them")},
    };
}

std::vector<web::PersonalTable> own() {
    return {
        {.table = "forum_draft",
         .account_column = "account_id",
         .personal = "thread_id category_id kind language title tags body kept_at",
         .what = tr("Drafts that you kept"),
         .purpose = tr("To let you write on later"),
         .ground = Ground::contract,
         .audience = tr("You alone"),
         .retention = tr("Until you send it, throw it away or close your account")},
        {.table = "forum_named",
         .account_column = "account_id",
         .personal = "stands told_at",
         .plain = "thread_id place",
         .what = tr("Where members named you in the forum"),
         .purpose = tr("To tell you once, and to lead from the text to your page"),
         .ground = Ground::legitimate_interest,
         .audience = kReaders,
         .retention = kClosing},
        {.table = "forum_reader",
         .account_column = "account_id",
         .personal = "languages changed_at",
         .what = tr("In which languages you read the forum"),
         .purpose = tr("To show you what you can read"),
         .ground = Ground::contract,
         .audience = tr("You alone"),
         .retention = kClosing},
        {.table = "forum_poll_vote",
         .account_column = "account_id",
         .personal = "thread_id number",
         .what = tr("What you chose in polls"),
         .purpose = tr("To count each member once"),
         .ground = Ground::consent,
         .audience = tr("You alone; others see the numbers"),
         .retention = kClosing},
        {.table = "forum_subscription",
         .account_column = "account_id",
         .personal = "subscription_id category_id frequency told_until changed_at",
         .what = tr("Of which categories you get mails, and how often"),
         .purpose = tr("To send you what you asked for"),
         .ground = Ground::consent,
         .audience = tr("You alone"),
         .retention = kClosing},
        {.table = "forum_mail_address",
         .account_column = "account_id",
         .personal = "token made_at",
         .what = tr("The address at which the forum takes your mails"),
         .purpose = tr("To know that a mail is yours"),
         .ground = Ground::contract,
         .audience = tr("You alone"),
         .retention = kClosing},
    };
}

}  // namespace

std::vector<web::PersonalTable> personal_tables() {
    std::vector<web::PersonalTable> all;
    for (const auto& some : {written(), pictures(), moderated(), own()}) {
        all.insert(all.end(), some.begin(), some.end());
    }
    return all;
}

}  // namespace agora::forum
