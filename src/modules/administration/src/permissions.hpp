#pragma once

#include "agora/access/actor.hpp"

// Who may what, least by right (XCT-08): auditors read and change nothing; every other act is the
// administrator's of the whole cooperative.
namespace agora::administration {

extern const access::Permission kLookAfter;       ///< the home, jobs
extern const access::Permission kManageAccounts;  ///< accounts, roles, suspensions
extern const access::Permission kReadAudit;
extern const access::Permission kChangeSettings;
extern const access::Permission kReadProcessing;
extern const access::Permission kAnswerBreach;  ///< who was affected, as a file

}  // namespace agora::administration
