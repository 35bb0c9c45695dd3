#pragma once

#include "stand.hpp"

namespace agora::fairs {

/// Who organises it took this booking out.
void mail_taken_out(const Acting& acting, const Stand& stand, AccountId to);
/// To who has tables at a stand: what their share of it is. Nothing when the account is gone.
void mail_share(const Acting& acting, const Stand& stand, AccountId to, std::int64_t cents);

}  // namespace agora::fairs
