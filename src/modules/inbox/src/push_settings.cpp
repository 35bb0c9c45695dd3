#include "push_settings.hpp"

#include "agora/base/text.hpp"

namespace agora::inbox {

std::vector<web::Setting> push_settings() {
    return {
        {.key = kPushWanted,
         .type = web::SettingType::yes_no,
         .standard = "yes",
         .label = tr("Members may get notices on their devices"),
         .hint = tr("They go encrypted through servers of the makers of browsers (Google, Mozilla, "
                    "Apple, Microsoft), and only to who asks for it. Nothing is sent until the "
                    "address below is filled in.")},
        {.key = kPushContact,
         .type = web::SettingType::mail,
         .standard = "",
         .label = tr("Address at which those servers can reach you"),
         .hint = tr("They see it with every notice and write to it when something is wrong. Choose "
                    "a technical mailbox, not a person's.")},
    };
}

}  // namespace agora::inbox
