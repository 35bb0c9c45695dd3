#pragma once

#include "agora/accounts/account.hpp"
#include "agora/jobs/queue.hpp"

#include <string_view>

// What administrators do here, as the audit keeps it.
namespace agora::administration {

struct AccountsExported {
    static constexpr std::string_view kName = "administration.accounts_exported";
    std::int64_t rows = 0;
};
AGORA_FIELDS(AccountsExported, rows)

struct BreachExported {
    static constexpr std::string_view kName = "administration.breach_exported";
    accounts::AccountId account;  ///< zero: everybody of a period
    std::int64_t rows = 0;
};
AGORA_FIELDS(BreachExported, account, rows)

struct JobPutBack {
    static constexpr std::string_view kName = "administration.job_put_back";
    jobs::JobId job;
};
AGORA_FIELDS(JobPutBack, job)

struct JobDropped {
    static constexpr std::string_view kName = "administration.job_dropped";
    jobs::JobId job;
};
AGORA_FIELDS(JobDropped, job)

}  // namespace agora::administration
